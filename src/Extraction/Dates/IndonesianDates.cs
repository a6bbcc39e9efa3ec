using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Reads dates as Indonesian outlets write them: "Senin, 12 Januari 2026 | 10:15 WIB", "16 Mei 2017 12.21", "4/11/2025"
/// (day first), "17 menit yang lalu", and the calendar dates of ISO 8601, also with slashes. No culture of the machine
/// takes part, and no digits but 0 to 9. Years before 1990 are no publication dates; an hour that cannot be leaves the day.
/// </summary>
internal static partial class IndonesianDates
{
    /// <summary>No line with a date is longer, in characters; what follows is not looked at.</summary>
    private const int MaxLength = 500;

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

    /// <summary>The first date of the most definite form in the text, or null. Never throws.</summary>
    /// <param name="text">Best a line of metadata; of running text only full dates are believed, not "kemarin".</param>
    /// <param name="fetched">What "kemarin" and "17 menit yang lalu" count from.</param>
    public static ReadDate? Find(string text, DateTimeOffset fetched) => FindWithin(text.Length <= MaxLength ? text : text[..MaxLength], fetched);

    private static ReadDate? FindWithin(string text, DateTimeOffset fetched) =>
        Iso(text) ?? First(DayMonthYearPattern(), text) ?? First(MonthDayYearPattern(), text) ?? First(NumericPattern(), text) ?? Relative(text, fetched);

    /// <summary>ISO 8601 or RFC 3339 in its extended form, with or without time and zone; an hour without a zone is WIB.</summary>
    public static ReadDate? Iso(string text) => First(IsoPattern(), text);

    /// <summary>What cannot be a date does not hide the next that can.</summary>
    private static ReadDate? First(Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (MonthOf(match.Groups["m"].Value) is { } month && Build(match, month) is { } date)
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
            return new ReadDate(at.Value, ago.Value, HasTime: ago.Groups["unit"].Value.ToUpperInvariant() is "DETIK" or "MENIT" or "JAM", ZoneAssumed: false, IsRelative: true);
        }

        if (YesterdayPattern().Match(text) is { Success: true } yesterday)
            return new ReadDate(new DateTimeOffset(now.Date.AddDays(-1), Wib), yesterday.Value, HasTime: false, ZoneAssumed: false, IsRelative: true);
        return null;
    }

    private static ReadDate? Build(Match match, int month)
    {
        var year = Number(match, "y");
        var day = Number(match, "d");
        if (year is < 1990 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var midnight = new DateTime(year, month, day);
        if (TimeOf(match) is not { } time)
            return new ReadDate(new DateTimeOffset(midnight, Wib), match.Value.Trim(), HasTime: false, ZoneAssumed: false);
        var zone = ZoneOf(match.Groups["z"].Value);
        return zone is { } known && Math.Abs(known.TotalHours) > 14
            ? null
            : new ReadDate(new DateTimeOffset(midnight + time, zone ?? Wib), match.Value.Trim(), HasTime: true, ZoneAssumed: zone is null);
    }

    private static TimeSpan? TimeOf(Match match)
    {
        if (!match.Groups["h"].Success)
            return null;
        var hour = Number(match, "h");
        var minute = Number(match, "min");
        var second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (match.Groups["ampm"] is { Success: true } half)
            hour = (hour % 12) + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        return hour > 23 || minute > 59 || second > 59 ? null : new TimeSpan(hour, minute, second);
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
        if (char.IsAsciiDigit(name[0]))
            return int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture);
        var lower = name.ToLowerInvariant();
        var index = Array.FindIndex(MonthNames, names => names.Contains(lower));
        return index < 0 ? null : index + 1;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>"WIB", "GMT+7", "UTC +07:00".</summary>
    private const string Zone = @"(?:WIB|WITA|WIT|(?:UTC|GMT)(?:\s*[+-][0-9]{1,2}(?::?[0-9]{2})?)?)\b";

    private const string HalfOfDay = @"(?<ampm>[ap]\.?m\b\.?)";

    private const string Clock = @"(?:[\s,|/•·(:–—-]|pukul|jam|at){0,6}\s*(?<h>[0-9]{1,2})[:.](?<min>[0-9]{2})(?:[:.](?<s>[0-9]{2}))?\s*" + HalfOfDay + @"?\s*\(?(?<z>" + Zone + @")?\b\)?";

    /// <summary>What an outlet puts before "2 jam lalu": nothing, a separator, or a word for publishing. Sentences put other words.</summary>
    private const string BeforeRelative = @"(?:^|[|•·(,:–—-]|\b(?:diposting|diunggah|dipublikasikan|diterbitkan|diperbarui|terbit|tayang|posted|published)\b)\s*:?\s*(?:sekitar\s+)?";

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})(?<sep>[-/])(?<m>[0-9]{1,2})\k<sep>(?<d>[0-9]{1,2})(?![0-9])(?:(?:T|,?\s+)(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,][0-9]+)?)?\s*" + HalfOfDay + @"?\s*(?<z>Z\b|" + Zone + @"|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2}(?![0-9]))?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[\s/-]+(?<m>\p{L}{3,9})\.?,?[\s/-]+(?<y>[0-9]{4})(?:" + Clock + ")?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYearPattern();

    [GeneratedRegex(@"(?<!\p{L})(?<m>\p{L}{3,9})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})(?:" + Clock + ")?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYearPattern();

    [GeneratedRegex(@"(?<![0-9/])(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})[/.-](?<y>[0-9]{4})(?![0-9])(?:" + Clock + ")?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumericPattern();

    [GeneratedRegex(BeforeRelative + @"(?<n>[0-9]{1,3})\s+(?<unit>detik|menit|jam|hari|minggu)\s+(?:yang\s+)?lalu(?=\s*(?:$|[|•·)–—-]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RelativePattern();

    [GeneratedRegex(BeforeRelative + @"kemarin(?=\s*(?:$|[|•·)–—-]|,?\s*(?:pukul\s+|jam\s+)?[0-9]{1,2}[:.][0-9]{2}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesterdayPattern();

    [GeneratedRegex(@"(?<sign>[+-])(?<h>[0-9]{1,2}):?(?<m>[0-9]{2})?$")]
    private static partial Regex OffsetPattern();
}
