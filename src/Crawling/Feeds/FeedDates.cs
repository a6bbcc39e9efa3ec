using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>
/// Dates of feeds: RFC 822 with its zone names, also with the month first, Indonesian names of months and zones and common misspellings, and RFC 3339
/// with its relations in ISO 8601. Without a zone, or with an unknown one: UTC. Two digits of a year: 1970 to 2069.
/// </summary>
internal static partial class FeedDates
{
    private static readonly Dictionary<string, int> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = 1,
        ["feb"] = 2,
        ["peb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["may"] = 5,
        ["mei"] = 5,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["agu"] = 8,
        ["ags"] = 8,
        ["agt"] = 8,
        ["sep"] = 9,
        ["oct"] = 10,
        ["okt"] = 10,
        ["nov"] = 11,
        ["nop"] = 11,
        ["dec"] = 12,
        ["des"] = 12,
    };

    private static readonly Dictionary<string, double> Zones = new(StringComparer.Ordinal)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WIB"] = 7,
        ["WITA"] = 8,
        ["WIT"] = 9,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["BST"] = 1,
        ["JST"] = 9,
        ["SGT"] = 8,
    };

    /// <returns>Null for what is no date, or none between 1970 and 2200.</returns>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return null;
        var match = Rfc822().Match(text);
        if (match.Success)
            return Build(match, Months[match.Groups["m"].Value]);
        match = MonthFirst().Match(text);
        if (match.Success)
            return Build(match, Months[match.Groups["m"].Value]);
        match = Iso().Match(text);
        return match.Success ? Build(match, Number(match, "m", 1)) : null;
    }

    private static DateTimeOffset? Build(Match match, int month)
    {
        var year = Number(match, "y", 0);
        if (year < 100)
            year += year < 70 ? 2000 : 1900;
        var (day, hour, minute, second) = (Number(match, "d", 1), Number(match, "h", 0), Number(match, "min", 0), Number(match, "s", 0));
        if (match.Groups["half"] is { Success: true } half && hour is > 0 and <= 12)
            hour = (hour % 12) + (half.ValueSpan is "p" or "P" ? 12 : 0);
        if (year is < 1970 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59 || second > 60)
            return null;
        return Offset(match.Groups["z"].Value) is { } offset
            ? new DateTimeOffset(year, month, day, 0, 0, 0, offset).AddHours(hour).AddMinutes(minute).AddSeconds(second)
            : null;
    }

    private static TimeSpan? Offset(string zone)
    {
        zone = zone.ToUpperInvariant();
        if (zone.Length == 0)
            return TimeSpan.Zero;
        if (Zones.TryGetValue(zone, out var hours))
            return TimeSpan.FromHours(hours);
        var match = Numeric().Match(zone);
        if (!match.Success)
            return TimeSpan.Zero;
        var offset = new TimeSpan(Number(match, "h", 0), Number(match, "m", 0), 0);
        return offset > TimeSpan.FromHours(14) ? null : match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static int Number(Match match, string group, int absent) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : absent;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Month = @"(?<m>jan|[fp]eb|mar|apr|may|mei|jun|jul|aug|agu|ags|agt|sep|o[ck]t|no[vp]|de[cs])[a-z]*\.?";

    private const string Time =
        @"(?:[\s,|-]+(?:(?:pukul|jam)\s+)?)(?<h>[0-9]{1,2})[:.](?<min>[0-9]{2})(?:[:.](?<s>[0-9]{2}))?(?:\.[0-9]+)?(?:\s*(?<half>[ap])\.?m\b\.?)?\s*(?:(?:gmt|utc?)(?=[+-]))?(?<z>[a-z]{1,4}(?![a-z])|[+-](?:[0-9]{1,2}:?[0-9]{2}|[0-9]{1,2}))?";

    // [0-9], not \d: that matches digits of every script, which no number can be made of.
    [GeneratedRegex($@"(?<![0-9])(?<d>[0-9]{{1,2}})[\s-]+{Month}[\s-]+(?<y>[0-9]{{2,4}})(?:{Time})?", Plain)]
    private static partial Regex Rfc822();

    // As C prints it, with the year at the end, and as Americans write it.
    [GeneratedRegex($@"{Month}\s+(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?<y>[0-9]{{4}})(?:{Time})?|{Time}\s+(?<y>[0-9]{{4}}))", Plain)]
    private static partial Regex MonthFirst();

    // From the beginning alone: a number somewhere in a text is no year.
    [GeneratedRegex(@"^\s*(?<y>[0-9]{4})(?:\s*$|(?:[-/](?<m>[0-9]{1,2})|(?<m>[0-9]{2}))(?:\s*$|[-/]?(?<d>(?<=[-/])[0-9]|[0-9]{2})(?![0-9])(?:[t\s]+(?<h>[0-9]{1,2}):?(?<min>[0-9]{2})(?::?(?<s>[0-9]{2}))?(?:[.,][0-9]+)?\s*(?<z>[a-z]{1,4}|[+-][0-9]{2}(?::?[0-9]{2})?)?)?))", Plain)]
    private static partial Regex Iso();

    [GeneratedRegex("^(?<sign>[+-])(?:(?<h>[0-9]{1,2}):?(?<m>[0-9]{2})|(?<h>[0-9]{1,2}))$")]
    private static partial Regex Numeric();
}
