using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>Dates of feeds: RFC 822 with its zone names and common misspellings, and ISO 8601. Without a zone: UTC.</summary>
internal static partial class FeedDates
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

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

    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return null;
        var match = Rfc822().Match(text);
        if (match.Success)
            return Build(match, Array.IndexOf(Months, match.Groups["m"].Value.ToUpperInvariant()) + 1);
        match = Iso().Match(text);
        return match.Success ? Build(match, Number(match, "m", 1)) : null;
    }

    private static DateTimeOffset? Build(Match match, int month)
    {
        var year = Number(match, "y", 0);
        if (year < 100)
            year += year < 70 ? 2000 : 1900;
        var (day, hour, minute, second) = (Number(match, "d", 1), Number(match, "h", 0), Number(match, "min", 0), Number(match, "s", 0));
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

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})[\s-]+(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s-]+(?<y>\d{2,4})(?:[\s,]+(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2}))?(?:\.\d+)?\s*(?<z>[a-z]{1,4}(?![a-z])|[+-]\d{1,2}:?\d{2})?)?", RegexOptions.IgnoreCase)]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})-?(?<m>\d{2})?(?:-?(?<d>\d{2}))?(?:[T\s]+(?<h>\d{1,2}):?(?<min>\d{2})(?::?(?<s>\d{2}))?(?:[.,]\d+)?\s*(?<z>[a-z]{1,4}|[+-]\d{2}(?::?\d{2})?)?)?", RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<sign>[+-])(?<h>\d{1,2}):?(?<m>\d{2})?$")]
    private static partial Regex Numeric();
}
