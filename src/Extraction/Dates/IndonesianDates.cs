using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Reads dates as Indonesian outlets write them: "Senin, 12 Januari 2026 | 10:15 WIB", "16 Mei 2017 12.21", "4/11/2025"
/// (day first), "17 menit yang lalu", and ISO 8601. No culture of the machine takes part.
/// </summary>
internal static partial class IndonesianDates
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    private static readonly string[][] MonthNames =
    [
        ["januari", "january", "jan"],
        ["februari", "pebruari", "february", "peb", "feb"],
        ["maret", "march", "mar"],
        ["april", "apr"],
        ["mei", "may"],
        ["juni", "june", "jun"],
        ["juli", "july", "jul"],
        ["agustus", "august", "agust", "agu", "ags", "agt", "aug"],
        ["september", "sept", "sep"],
        ["oktober", "october", "okt", "oct"],
        ["november", "nopember", "nov", "nop"],
        ["desember", "december", "des", "dec"],
    ];

    /// <summary>The first date in the text, or null.</summary>
    /// <param name="fetched">What "kemarin" and "17 menit yang lalu" count from.</param>
    public static ReadDate? Find(string text, DateTimeOffset fetched) =>
        Iso(text) ?? DayMonthYear(text) ?? MonthDayYear(text) ?? Numeric(text) ?? Relative(text, fetched);

    /// <summary>ISO 8601 or RFC 3339, with or without time and zone; an hour without a zone is WIB.</summary>
    public static ReadDate? Iso(string text) =>
        IsoPattern().Match(text) is { Success: true } match ? Build(match, Number(match, "m")) : null;

    private static ReadDate? DayMonthYear(string text) => Named(DayMonthYearPattern().Match(text));

    private static ReadDate? MonthDayYear(string text) => Named(MonthDayYearPattern().Match(text));

    private static ReadDate? Named(Match match)
    {
        for (; match.Success; match = match.NextMatch())
        {
            if (MonthOf(match.Groups["m"].Value) is { } month && Build(match, month) is { } date)
                return date;
        }

        return null;
    }

    private static ReadDate? Numeric(string text)
    {
        for (var match = NumericPattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (Build(match, Number(match, "m")) is { } date)
                return date;
        }

        return null;
    }

    private static ReadDate? Relative(string text, DateTimeOffset fetched)
    {
        var now = fetched.ToOffset(Wib);
        if (RelativePattern().Match(text) is { Success: true } ago)
        {
            var count = Number(ago, "n");
            DateTimeOffset? at = ago.Groups["unit"].Value.ToUpperInvariant() switch
            {
                "DETIK" => now.AddSeconds(-count),
                "MENIT" => now.AddMinutes(-count),
                "JAM" => now.AddHours(-count),
                "HARI" => now.AddDays(-count),
                _ => now.AddDays(-7 * count),
            };
            return new ReadDate(at.Value, ago.Value, HasTime: ago.Groups["unit"].Value.ToUpperInvariant() is "DETIK" or "MENIT" or "JAM", ZoneAssumed: false);
        }

        if (YesterdayPattern().Match(text) is { Success: true } yesterday)
            return new ReadDate(new DateTimeOffset(now.Date.AddDays(-1), Wib), yesterday.Value, HasTime: false, ZoneAssumed: false);
        return null;
    }

    private static ReadDate? Build(Match match, int month)
    {
        var year = Number(match, "y");
        var day = Number(match, "d");
        var hasTime = match.Groups["h"].Success;
        var hour = hasTime ? Number(match, "h") : 0;
        var minute = hasTime ? Number(match, "min") : 0;
        var second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (match.Groups["ampm"] is { Success: true } half)
            hour = (hour % 12) + (half.Value.StartsWith('p') || half.Value.StartsWith('P') ? 12 : 0);
        if (year is < 1990 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return null;
        var zone = ZoneOf(match.Groups["z"].Value);
        return zone is { } known && Math.Abs(known.TotalHours) > 14
            ? null
            : new ReadDate(new DateTimeOffset(year, month, day, hour, minute, second, zone ?? Wib), match.Value.Trim(), hasTime, ZoneAssumed: hasTime && zone is null);
    }

    private static TimeSpan? ZoneOf(string zone)
    {
        switch (zone.ToUpperInvariant())
        {
            case "": return null;
            case "WIB": return Wib;
            case "WITA": return TimeSpan.FromHours(8);
            case "WIT": return TimeSpan.FromHours(9);
            case "Z" or "UTC" or "GMT": return TimeSpan.Zero;
        }

        var match = OffsetPattern().Match(zone);
        if (!match.Success)
            return null;
        var offset = new TimeSpan(Number(match, "h"), match.Groups["m"].Success ? Number(match, "m") : 0, 0);
        return match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static int? MonthOf(string name)
    {
        var lower = name.ToLowerInvariant().TrimEnd('.');
        var index = Array.FindIndex(MonthNames, names => names.Contains(lower));
        return index < 0 ? null : index + 1;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Clock = @"(?:[\s,|/–—-]|pukul|jam|at|-){0,6}\s*(?<h>\d{1,2})[:.](?<min>\d{2})(?:[:.](?<s>\d{2}))?\s*(?<ampm>[ap]\.?m\b\.?)?\s*\(?(?<z>WIB|WITA|WIT|UTC|GMT(?:\s*[+-]\d{1,2})?)?\b\)?";

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[T\s]+(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?\s*(?<z>Z|WIB|WITA|WIT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?", RegexOptions.IgnoreCase)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)?[\s/-]+(?<m>\p{L}{3,9})\.?,?[\s/-]+(?<y>\d{4})(?:" + Clock + ")?", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYearPattern();

    [GeneratedRegex(@"(?<!\p{L})(?<m>\p{L}{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?:" + Clock + ")?", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYearPattern();

    [GeneratedRegex(@"(?<![\d/])(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})(?:" + Clock + ")?", RegexOptions.IgnoreCase)]
    private static partial Regex NumericPattern();

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,3})\s+(?<unit>detik|menit|jam|hari|minggu)\s+(?:yang\s+)?lalu", RegexOptions.IgnoreCase)]
    private static partial Regex RelativePattern();

    [GeneratedRegex(@"\bkemarin\b", RegexOptions.IgnoreCase)]
    private static partial Regex YesterdayPattern();

    [GeneratedRegex(@"(?<sign>[+-])\s*(?<h>\d{1,2}):?(?<m>\d{2})?$")]
    private static partial Regex OffsetPattern();
}
