using System.Globalization;
using System.Text.RegularExpressions;

namespace PortalMitra.Modules.Partnerships.Partnerships.Importing;

/// <summary>Days as old registers write them: "27 Desember 2023", "27/12/2023", "27-12-2023", "2023-12-27". The day always comes before the month.</summary>
internal static partial class ImportDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

    /// <summary>As English spreadsheets and other spellings have them.</summary>
    private static readonly Dictionary<string, int> OtherMonths = new(StringComparer.OrdinalIgnoreCase) { ["may"] = 5, ["aug"] = 8, ["ags"] = 8, ["agt"] = 8, ["oct"] = 10, ["dec"] = 12, ["nop"] = 11, ["peb"] = 2 };

    /// <returns>Whether it is a day or nothing; a year of two digits is neither, for nobody knows its century.</returns>
    public static bool TryRead(string text, out DateOnly? day)
    {
        day = null;
        text = text.Trim();
        if (text is "" or "-" or "–")
            return true;
        if (DateOnly.TryParseExact(text.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            day = iso;
        else if (Numbers().Match(text) is { Success: true } numbers)
            day = Of(numbers.Groups[1].Value, int.Parse(numbers.Groups[2].Value, CultureInfo.InvariantCulture), numbers.Groups[3].Value);
        else if (Words().Match(text) is { Success: true } words)
            day = Of(words.Groups[1].Value, MonthOf(words.Groups[2].Value), words.Groups[3].Value);
        if (day is { Year: < 1945 or > 2200 })
            day = null;
        return day is not null;
    }

    private static DateOnly? Of(string day, int month, string year)
    {
        var (d, y) = (int.Parse(day, CultureInfo.InvariantCulture), int.Parse(year, CultureInfo.InvariantCulture));
        return month is >= 1 and <= 12 && y >= 1 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    private static int MonthOf(string name)
    {
        var start = name.Length < 3 ? name : name[..3];
        return OtherMonths.TryGetValue(start, out var other) ? other : Array.FindIndex(Months, month => month.Equals(start, StringComparison.OrdinalIgnoreCase)) + 1;
    }

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})$")]
    private static partial Regex Words();
}
