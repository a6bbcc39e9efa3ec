using System.Globalization;

namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Reads dates as outlets write them: "Senin, 12 Januari 2026 | 10:15 WIB", "4/11/2025" (day first), "January 12th, 2026",
/// "1er mai 2020", "2020. augusztus 18.", "2019年10月19日", the dates of ISO 8601, RFC 3339 and RFC 5322, "17 menit yang lalu".
/// No culture of the machine takes part, and no digits but 0 to 9. Years before 1990 are no publication dates; an hour that
/// cannot be leaves the day; an hour without a zone is WIB.
/// </summary>
internal static class DateReader
{
    /// <summary>No line with a date is longer, in characters; what follows is not looked at.</summary>
    public const int MaxLength = 500;

    /// <summary>A time may stand before its date with so many characters between: "10:15 WIB, 12 Januari 2026".</summary>
    private const int MaxClockLead = 6;

    /// <summary>The first date in the text, or null. Never throws.</summary>
    /// <param name="text">Best a line of metadata; of running text only full dates are believed, not "kemarin".</param>
    /// <param name="fetched">What "kemarin" and "17 menit yang lalu" count from.</param>
    public static ReadDate? Find(string text, DateTimeOffset fetched)
    {
        var dates = new List<ReadDate>(1);
        Read(text, dates, max: 1, shortYears: false);
        return dates.Count > 0 ? dates[0] : RelativeDate.Find(text.Length <= MaxLength ? text : text[..MaxLength], fetched);
    }

    /// <summary>All dates of the text in its order, without relative ones.</summary>
    /// <param name="text">Its first 500 characters are read.</param>
    /// <param name="shortYears">Whether "28.01.22" is a date: in a place made for dates it is.</param>
    public static List<ReadDate> All(string text, bool shortYears)
    {
        var dates = new List<ReadDate>();
        Read(text, dates, max: 20, shortYears);
        return dates;
    }

    /// <summary>The date of a value written for machines, which may also be "20191019", "20191019T1015" "Mon Jan 12 10:15:00 WIB 2026" or seconds since 1970.</summary>
    public static ReadDate? Machine(string value, DateTimeOffset fetched)
    {
        var trimmed = value.AsSpan().Trim();
        var digits = 0;
        while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[digits]))
            digits++;
        if (digits == trimmed.Length && digits is 10 or 13)
        {
            var count = long.Parse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture);
            var at = digits == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
            return at.Year < MinYear ? null : new ReadDate(at, trimmed.ToString(), HasTime: true, ZoneAssumed: false);
        }

        if (digits is 8 or 12 or 14 && Compact(trimmed[..8]) is { } day)
        {
            var clock = digits == 8 && trimmed.Length > 12 && trimmed[8] is 'T' ? trimmed[9..] : trimmed[8..];
            return clock.Length < 4 || clock[..4].ContainsAnyExceptInRange('0', '9') ? Complete(trimmed, 0, 8, day, null)
                : Complete($"{trimmed[..8]} {clock[..2]}:{clock[2..4]}{(clock.Length >= 6 && !clock[4..6].ContainsAnyExceptInRange('0', '9') ? $":{clock[4..6]}{clock[6..]}" : clock[4..])}", 0, 8, day, null) is { } date
                ? date with { Raw = trimmed.ToString() } : null;
        }

        return Find(UnixOrder(value) ?? value, fetched);
    }

    /// <summary>"Mon Jan 12 10:15:00 WIB 2026", as the C library writes it, in the order of RFC 5322.</summary>
    private static string? UnixOrder(string value) =>
        value.Length <= 40 && value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var month, var day, var clock, var zone, { Length: 4 } year] && clock.Contains(':', StringComparison.Ordinal)
            ? $"{day} {month} {year} {clock} {zone}" : null;

    /// <summary>Earlier years are those of events.</summary>
    private const int MinYear = 1990;

    /// <summary>A day of the calendar; <paramref name="Swapped"/> when month and day could change places.</summary>
    private readonly record struct Day(DateTime Date, bool Swapped, bool IsYearShort = false);

    private static Day? Compact(ReadOnlySpan<char> digits) =>
        DayOf(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));

    private static void Read(ReadOnlySpan<char> text, List<ReadDate> dates, int max, bool shortYears)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        (WrittenTime Time, int Start, int End)? clock = null;
        for (var i = 0; i < text.Length;)
        {
            var skip = text[i..].IndexOfAnyInRange('0', '9');
            if (skip < 0)
                return;
            i += skip;
            var run = 1;
            while (i + run < text.Length && char.IsAsciiDigit(text[i + run]))
                run++;
            int start = i, end = i;
            if (DayAt(text, i, run, shortYears, ref start, ref end) is not { } day)
            {
                var after = i;
                if (run <= 2 && WrittenTime.At(text, i, ref after) is { Clock: not null } time && text[i..after].Contains(':'))
                    (clock, i) = ((time, i, after), after);
                else
                    i += run;
                continue;
            }

            var lead = clock is { } before && start >= before.End && start - before.End <= MaxClockLead ? clock : null;
            var date = Complete(text, start, end, day, lead);
            clock = null;
            if (date is not null)
            {
                dates.Add(date);
                if (dates.Count == max)
                    return;
                end = Math.Max(end, date.Index + date.Raw.Length);
            }

            i = end;
        }
    }

    /// <summary>A day with the time behind or before it; null when its zone is none of this earth.</summary>
    private static ReadDate? Complete(ReadOnlySpan<char> text, int start, int end, Day day, (WrittenTime Time, int Start, int End)? lead)
    {
        var last = end;
        var time = WrittenTime.After(text, ref last);
        if (time is null && lead is { } before)
            (time, start) = (before.Time, before.Start);
        if (time?.Zone is { } written && written.Duration() > WrittenZone.Furthest)
            return null;
        var clock = time?.Clock;
        var zone = clock is null ? WrittenZone.Wib : time?.Zone ?? WrittenZone.Wib;
        DateTimeOffset At(DateTime date) => new(date + (clock ?? TimeSpan.Zero), zone);
        return new ReadDate(At(day.Date), text[start..Math.Max(end, last)].Trim().ToString(), HasTime: clock is not null, ZoneAssumed: clock is not null && time?.Zone is null)
        {
            Index = start,
            IsYearShort = day.IsYearShort,
            MonthFirst = day.Swapped ? At(new DateTime(day.Date.Year, day.Date.Day, day.Date.Month)) : null,
        };
    }

    /// <summary>The day whose first number, or whose number behind the month's name, is the run of digits at <paramref name="i"/>.</summary>
    private static Day? DayAt(ReadOnlySpan<char> text, int i, int run, bool shortYears, ref int start, ref int end) => run switch
    {
        4 => YearFirst(text, i, ref end),
        1 or 2 => DayThenName(text, i, run, shortYears, ref end) ?? Numbers(text, i, run, shortYears, ref end) ?? NameThenDay(text, i, run, ref start, ref end),
        _ => null,
    };

    /// <summary>"2026-01-12", "2026/1/12", "2020. 08. 18.", "2019年10月19日", "2020. augusztus 18."</summary>
    private static Day? YearFirst(ReadOnlySpan<char> text, int i, ref int end)
    {
        var year = Number(text.Slice(i, 4));
        var at = i + 4;
        if (at >= text.Length)
            return null;
        var mark = text[at];
        if (mark is '年' or '년')
        {
            at++;
            if (SmallNumber(text, ref at) is not (> 0 and var month) || at >= text.Length || text[at] is not ('月' or '월'))
                return null;
            at++;
            if (SmallNumber(text, ref at) is not (> 0 and var day))
                return null;
            return Found(DayOf(year, month, day), at < text.Length && text[at] is '日' or '일' ? at + 1 : at, ref end);
        }

        if (mark is '-' or '/' or '.')
        {
            at++;
            var afterMark = at;
            if (SmallNumber(text, ref at, blanks: mark == '.') is > 0 and var month && at < text.Length && text[at] == mark)
            {
                at++;
                if (SmallNumber(text, ref at, blanks: mark == '.') is > 0 and var day && !(at < text.Length && char.IsAsciiDigit(text[at])))
                    return Found(DayOf(year, month, day), mark == '.' && at < text.Length && text[at] == '.' ? at + 1 : at, ref end);
                return null;
            }

            at = afterMark;
        }

        var named = MonthName(text, ref at);
        if (named == 0 || SmallNumber(text, ref at) is not (> 0 and var last) || (at < text.Length && char.IsAsciiDigit(text[at])))
            return null;
        return Found(DayOf(year, named, last), at < text.Length && text[at] == '.' ? at + 1 : at, ref end);
    }

    /// <summary>"12 Januari 2026", "12-Jan-2026", "1er mai 2020", "19 de outubro de 2019", "2nd of May, 2020".</summary>
    private static Day? DayThenName(ReadOnlySpan<char> text, int i, int run, bool shortYears, ref int end)
    {
        if (i > 0 && char.IsAsciiDigit(text[i - 1]))
            return null;
        var at = i + run;
        SkipOrdinal(text, ref at);
        var month = MonthName(text, ref at);
        if (month == 0)
            return null;
        SkipBetween(text, ref at);
        var day = Number(text.Slice(i, run));
        if (FourDigits(text, at) is { } year)
            return Found(DayOf(year, month, day), at + 4, ref end);
        // "14 Gennaio 20" ends there; "14 Gennaio 20:15" and "14 Gennaio 20 anni" do not.
        if (shortYears && TwoDigits(text, at) is { } two && text[(at + 2)..].TrimStart() is var rest && (rest.IsEmpty || rest[0] is ')' or ',' or '|' or '-' or '–'))
            return Found(ShortYear(DayOf(Century(two), month, day)), at + 2, ref end);
        return null;
    }

    private static int Century(int twoDigits) => twoDigits < 90 ? 2000 + twoDigits : 1900 + twoDigits;

    private static Day? ShortYear(Day? day) => day is { } known ? known with { IsYearShort = true } : null;

    /// <summary>"January 12th, 2026"; <paramref name="start"/> moves to the month's name.</summary>
    private static Day? NameThenDay(ReadOnlySpan<char> text, int i, int run, ref int start, ref int end)
    {
        var at = i + run;
        SkipOrdinal(text, ref at);
        var gap = at;
        while (at < text.Length && at - gap < 3 && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '.' or '-'))
            at++;
        if (at == gap || FourDigits(text, at) is not { } year)
            return null;
        var wordEnd = i;
        while (wordEnd > 0 && i - wordEnd < 3 && (char.IsWhiteSpace(text[wordEnd - 1]) || text[wordEnd - 1] is '.' or '-'))
            wordEnd--;
        var wordStart = wordEnd;
        while (wordStart > 0 && wordEnd - wordStart <= MonthNames.MaxLength && char.IsLetter(text[wordStart - 1]))
            wordStart--;
        var month = wordEnd == i ? 0 : MonthNames.Number(text[wordStart..wordEnd]);
        if (month == 0)
            return null;
        start = wordStart;
        return Found(DayOf(year, month, Number(text.Slice(i, run))), at + 4, ref end);
    }

    /// <summary>
    /// "4/11/2025" is 4 November. Month first is read where nothing else can be ("8/25/2019"), and kept as the other reading
    /// where both can: whether it was meant, the page's other dates tell.
    /// </summary>
    private static Day? Numbers(ReadOnlySpan<char> text, int i, int run, bool shortYears, ref int end)
    {
        // "1.12.01.2026", "+62/12/01/2026": more numbers than a date has.
        if (i > 0 && (text[i - 1] == '/' || (text[i - 1] is '.' or '-' && i > 1 && char.IsAsciiDigit(text[i - 2]))))
            return null;
        var at = i + run;
        if (at >= text.Length || text[at] is not ('/' or '.' or '-'))
            return null;
        var mark = text[at++];
        if (SmallNumber(text, ref at, blanks: mark == '.') is not (> 0 and var second) || at >= text.Length || text[at] != mark)
            return null;
        at++;
        if (mark == '.' && at < text.Length && text[at] == ' ')
            at++;
        var first = Number(text.Slice(i, run));
        var year = FourDigits(text, at);
        var yearEnd = at + 4;
        var isShort = year is null;
        if (isShort && shortYears && mark != '-' && TwoDigits(text, at) is { } two)
            (year, yearEnd) = (Century(two), at + 2);
        if (year is not { } known || (yearEnd + 1 < text.Length && text[yearEnd] == mark && char.IsAsciiDigit(text[yearEnd + 1])))
            return null;
        if (second > 12 && first <= 12 && mark == '/')
            return Found(DayOf(known, first, second), yearEnd, ref end);
        return DayOf(known, second, first) is { } day ? Found(day with { Swapped = mark != '.' && first <= 12 && first != second, IsYearShort = isShort }, yearEnd, ref end) : null;
    }

    private static Day? Found(Day? day, int at, ref int end)
    {
        if (day is not null)
            end = at;
        return day;
    }

    private static Day? DayOf(int year, int month, int day) =>
        year is < MinYear or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new Day(new DateTime(year, month, day), false);

    /// <summary>The number of the month whose name begins here, behind blanks, marks and the "of" of several languages.</summary>
    private static int MonthName(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        SkipBetween(text, ref i);
        var start = i;
        while (i < text.Length && i - start <= MonthNames.MaxLength && char.IsLetter(text[i]))
            i++;
        var month = MonthNames.Number(text[start..i]);
        if (month != 0)
            at = i < text.Length && text[i] == '.' ? i + 1 : i;
        return month;
    }

    /// <summary>What may stand between day, month and year: blanks, "/", "-", ",", ".", and "de", "del", "of", "di", "d'", "den".</summary>
    private static void SkipBetween(ReadOnlySpan<char> text, ref int at)
    {
        SkipMarks(text, ref at);
        if (at >= text.Length || text[at] is not ('d' or 'D' or 'o' or 'O'))
            return;
        foreach (var word in (ReadOnlySpan<string>)["de ", "del ", "of ", "di ", "d'", "d’", "do "])
        {
            if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            at += word.Length;
            SkipMarks(text, ref at);
            return;
        }
    }

    private static void SkipMarks(ReadOnlySpan<char> text, ref int at)
    {
        for (var left = 4; left > 0 && at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '/' or '-' or ',' or '.' or '‐' or '‑' or '–'); left--)
            at++;
    }

    /// <summary>"1st", "2nd", "1er", "1º", "5." — also where the letters were raised and so stand apart.</summary>
    private static void SkipOrdinal(ReadOnlySpan<char> text, ref int at)
    {
        var i = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (i >= text.Length || !(char.IsLetter(text[i]) || text[i] == '°'))
            return;
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", "re", "º", "°", "ª", "ος", "η", "го"])
        {
            if (!text[i..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase) || (i + suffix.Length < text.Length && char.IsLetter(text[i + suffix.Length])))
                continue;
            at = i + suffix.Length;
            return;
        }
    }

    /// <summary>A number of one or two digits, or 0.</summary>
    private static int SmallNumber(ReadOnlySpan<char> text, ref int at, bool blanks = true)
    {
        var i = at;
        while (blanks && i < text.Length && i - at < 2 && char.IsWhiteSpace(text[i]))
            i++;
        var start = i;
        while (i < text.Length && i - start < 2 && char.IsAsciiDigit(text[i]))
            i++;
        if (i == start)
            return 0;
        at = i;
        return Number(text[start..i]);
    }

    private static int? FourDigits(ReadOnlySpan<char> text, int at) => Digits(text, at, 4);

    private static int? TwoDigits(ReadOnlySpan<char> text, int at) => Digits(text, at, 2);

    /// <summary>Exactly so many digits.</summary>
    private static int? Digits(ReadOnlySpan<char> text, int at, int count)
    {
        if (at + count > text.Length || (at + count < text.Length && char.IsAsciiDigit(text[at + count])))
            return null;
        var digits = text.Slice(at, count);
        return digits.ContainsAnyExceptInRange('0', '9') ? null : Number(digits);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
