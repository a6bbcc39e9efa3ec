using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

/// <summary>
/// The days of which a text speaks: "(10/9)", "Kamis (12/11/2026)", "(4-6/11/2025)", "14 September"; and those that a weekday or
/// "kemarin" names, reckoned from the day of publication. The day comes first; a missing year is the one nearest to publication.
/// </summary>
internal static partial class EventDays
{
    /// <summary>A day further from publication than this is history or a plan, and no sign of the event.</summary>
    private const int Farthest = 45;

    /// <summary>Longer spans are a term, not an event.</summary>
    private const int LongestEvent = 14;

    private static readonly string[] Months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Senin"] = DayOfWeek.Monday,
        ["Selasa"] = DayOfWeek.Tuesday,
        ["Rabu"] = DayOfWeek.Wednesday,
        ["Kamis"] = DayOfWeek.Thursday,
        ["Jumat"] = DayOfWeek.Friday,
        ["Jum'at"] = DayOfWeek.Friday,
        ["Jum’at"] = DayOfWeek.Friday,
        ["Sabtu"] = DayOfWeek.Saturday,
        ["Minggu"] = DayOfWeek.Sunday,
        ["Ahad"] = DayOfWeek.Sunday,
    };

    public static (IReadOnlyList<DateOnly> Written, IReadOnlyList<DateOnly> Near) In(string text, DateOnly published)
    {
        var written = new SortedSet<DateOnly>();
        foreach (Match match in Slashed().Matches(text))
            Add(written, published, match, month: match.Groups["m"].Value, firstMonth: match.Groups["m1"].Value);
        foreach (Match match in Spelt().Matches(text))
            Add(written, published, match, month: MonthOf(match.Groups["m"].Value), firstMonth: "");
        var near = new SortedSet<DateOnly>();
        foreach (Match match in Weekday().Matches(text))
            near.Add(WeekdayBefore(published, Weekdays[match.Groups["d"].Value], match.Groups["next"].Success));
        if (Yesterday().IsMatch(text))
            near.Add(published.AddDays(-1));
        if (Today().IsMatch(text))
            near.Add(published);
        return ([.. written], [.. near]);
    }

    private static string MonthOf(string name) => (Array.FindIndex(Months, month => month.Equals(name, StringComparison.OrdinalIgnoreCase)) + 1).ToString(CultureInfo.InvariantCulture);

    private static void Add(SortedSet<DateOnly> days, DateOnly published, Match match, string month, string firstMonth)
    {
        var year = match.Groups["y"].Value is { Length: > 0 } written ? Number(written) is var y && y < 100 ? 2000 + y : y : 0;
        var firstDay = match.Groups["d1"].Value;
        if (Day(Number(match.Groups["d"].Value), Number(month), year, published) is not { } last)
            return;
        var first = firstDay.Length == 0 ? last : Day(Number(firstDay), Number(firstMonth.Length > 0 ? firstMonth : month), firstMonth.Length > 0 ? 0 : last.Year, last) ?? last;
        if (first > last || last.DayNumber - first.DayNumber > LongestEvent)
            first = last;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (Math.Abs(day.DayNumber - published.DayNumber) <= Farthest)
                days.Add(day);
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Day(int day, int month, int year, DateOnly near)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (year != 0)
            return year is >= 1990 and <= 2100 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        return new[] { near.Year - 1, near.Year, near.Year + 1 }
            .Where(one => day <= DateTime.DaysInMonth(one, month))
            .Select(one => (DateOnly?)new DateOnly(one, month, day))
            .OrderBy(one => Math.Abs(one!.Value.DayNumber - near.DayNumber))
            .FirstOrDefault();
    }

    private static DateOnly WeekdayBefore(DateOnly published, DayOfWeek weekday, bool isNext)
    {
        var back = (published.DayOfWeek - weekday + 7) % 7;
        return isNext ? published.AddDays(back == 0 ? 7 : 7 - back) : published.AddDays(-back);
    }

    /// <summary>(10/9), (10/9/2024), (4-6/11/2025), (30/9-2/10/2025), 12/11/2026.</summary>
    [GeneratedRegex(@"(?<=\()(?:(?<d1>\d{1,2})(?:/(?<m1>\d{1,2}))?\s*[-–]\s*)?(?<d>\d{1,2})/(?<m>\d{1,2})(?:/(?<y>\d{4}|\d{2}))?(?=[\s,;)])|(?<![\d/])(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})(?!\d)")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?<![\d/.])(?:(?<d1>\d{1,2})\s*(?:[-–]|dan|sampai|hingga|s/d)\s*)?(?<d>\d{1,2})\s+(?<m>Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b(?:\s+(?<y>\d{4}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelt();

    /// <summary>A weekday that no date follows and that names one day: not "setiap Rabu", not "Senin sampai Jumat", and "minggu" is a week.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?<!(?:[Ss]etiap|[Tt]iap|[Hh]ingga|[Ss]ampai|[Kk]ecuali|empat|tiga|dua)\s+)(?<!\bdan\s)(?<d>Senin|Selasa|Rabu|Kamis|Jumat|Jum['’]at|Sabtu|Minggu|Ahad)(?!\p{L})(?!\s*,?\s*\(?\d)(?!\s+(?:sampai|hingga|dan\s+(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)|s\.?/?d|[-–]))(?<next>\s+(?:depan|mendatang|besok))?")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\bkemarin\b(?!\s+\p{L}*nya)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yesterday();

    [GeneratedRegex(@"\bhari ini\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Today();
}
