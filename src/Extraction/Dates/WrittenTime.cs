using System.Globalization;

namespace PortalMitra.Extraction.Dates;

/// <summary>A time of day as it is written beside a date: "| 10:15 WIB", "pukul 10.15", "um 14 Uhr", "à 14h30", "at 2:05 p.m.".</summary>
/// <param name="Clock">Null when the hour cannot be: the day then stands alone.</param>
/// <param name="Zone">Null when none is written.</param>
internal readonly record struct WrittenTime(TimeSpan? Clock, TimeSpan? Zone)
{
    /// <summary>How far from its date a time may stand, in characters.</summary>
    private const int MaxGap = 24;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "pukul", "jam", "pkl", "at", "um", "à", "a", "las", "às", "as", "alle", "ore", "ora", "ob", "kl", "klo", "kello", "o", "godz", "godzinie", "v", "ve", "в", "о", "saat", "uur", "om",
        "the", "time", "r", "г", "năm", "den", "h", "t", "hora", "horas", "uhrzeit",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The time that begins at or soon after <paramref name="at"/>, and where it ends; null when none does.</summary>
    public static WrittenTime? After(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        while (i < text.Length && i - at <= MaxGap && !char.IsAsciiDigit(text[i]))
        {
            if (char.IsLetter(text[i]))
            {
                var start = i;
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                if (!Joining.Contains(text[start..i]))
                    return null;
            }
            else if (char.IsWhiteSpace(text[i]) || ",|/•·():–—-@[];~".Contains(text[i], StringComparison.Ordinal))
            {
                i++;
            }
            else
            {
                return SkipWeekday(text, i, at) is { } behind && behind > i ? After(text, ref at, behind) : null;
            }
        }

        return At(text, i, ref at);
    }

    private static WrittenTime? After(ReadOnlySpan<char> text, ref int at, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        return At(text, from, ref at);
    }

    /// <summary>Far Eastern dates put the day of the week between day and time: "2020年2月17日（月）10時".</summary>
    private static int? SkipWeekday(ReadOnlySpan<char> text, int i, int at) =>
        i - at < 3 && i + 2 < text.Length && text[i] is '（' && text[i + 2] is '）' ? i + 3 : null;

    /// <summary>A time at exactly this place; <paramref name="end"/> moves behind it.</summary>
    public static WrittenTime? At(ReadOnlySpan<char> text, int i, ref int end)
    {
        var hour = Digits(text, ref i);
        if (hour < 0 || i >= text.Length)
            return null;
        int minute = 0, second = 0;
        var hasMinutes = false;
        var next = i;
        if (text[next] is ':' or '.' or '：' or '時' or '시' || (text[next] is 'h' or 'H' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1])))
        {
            next++;
            if (text[i] == '시')
                next += next < text.Length && text[next] == ' ' ? 1 : 0;
            var from = next;
            minute = Digits(text, ref next);
            if (minute < 0 || next - from != 2)
                return null;
            hasMinutes = true;
            i = next;
            if (next + 2 < text.Length && text[next] is ':' or '.' && char.IsAsciiDigit(text[next + 1]))
            {
                var seconds = ++next;
                second = Digits(text, ref next);
                // "14.10.2019" after a dash ends a span of days.
                if (second < 0 || next - seconds != 2)
                    return null;
                i = next;
                if (next + 1 < text.Length && text[next] is '.' or ',' && char.IsAsciiDigit(text[next + 1]))
                {
                    next++;
                    while (next < text.Length && char.IsAsciiDigit(text[next]))
                        next++;
                    i = next;
                }
            }
        }

        var half = HalfOfDay(text, ref i);
        var hourWord = HourWord(text, ref i);
        if (!hasMinutes && half == 0 && !hourWord)
            return null;
        if (half != 0)
            hour = (hour % 12) + (half == 'p' ? 12 : 0);
        var zone = WrittenZone.Read(text, ref i);
        if (i < text.Length && text[i] == ')')
            i++;
        end = i;
        return new WrittenTime(hour > 23 || minute > 59 || second > 59 ? null : new TimeSpan(hour, minute, second), zone);
    }

    /// <summary>'a', 'p' or 0.</summary>
    private static char HalfOfDay(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        while (i < text.Length && i - at < 2 && char.IsWhiteSpace(text[i]))
            i++;
        if (i + 1 >= text.Length)
            return '\0';
        var half = char.ToLowerInvariant(text[i]);
        if (half is not ('a' or 'p'))
            return '\0';
        i++;
        if (text[i] == '.')
            i++;
        if (i >= text.Length || text[i] is not ('m' or 'M'))
            return '\0';
        i++;
        if (i < text.Length && text[i] == '.')
            i++;
        else if (i < text.Length && char.IsLetterOrDigit(text[i]))
            return '\0';
        at = i;
        return half;
    }

    /// <summary>"Uhr", "h" and their like stand behind the hour and say what it is.</summary>
    private static bool HourWord(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        while (i < text.Length && i - at < 2 && char.IsWhiteSpace(text[i]))
            i++;
        var start = i;
        while (i < text.Length && i - start < 5 && char.IsLetter(text[i]))
            i++;
        if (text[start..i] is not { Length: > 0 } word || !(word.Equals("uhr", StringComparison.OrdinalIgnoreCase) || word.Equals("h", StringComparison.OrdinalIgnoreCase)
            || word.Equals("hs", StringComparison.OrdinalIgnoreCase) || word.Equals("uur", StringComparison.OrdinalIgnoreCase) || word is "分"))
            return false;
        at = i;
        return true;
    }

    /// <summary>One or two digits, or -1; a third makes it no part of a time.</summary>
    private static int Digits(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && i - start < 3 && char.IsAsciiDigit(text[i]))
            i++;
        return i - start is 1 or 2 ? int.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture) : -1;
    }
}
