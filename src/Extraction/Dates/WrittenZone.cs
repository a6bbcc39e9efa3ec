using System.Globalization;

namespace PortalMitra.Extraction.Dates;

/// <summary>Zones as they are written after a time: "WIB", "GMT+7", "+07:00", "MESZ", "Z".</summary>
internal static class WrittenZone
{
    /// <summary>No place on earth is further from UTC.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    public static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>Indonesia's own (Presidential Decree 41 of 1987), and those the press of other countries writes out. CST and IST are left out: each means several.</summary>
    private static readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Named =
        new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
        {
            ["WIB"] = 7,
            ["WITA"] = 8,
            ["WIT"] = 9,
            ["Z"] = 0,
            ["UTC"] = 0,
            ["GMT"] = 0,
            ["WET"] = 0,
            ["WEST"] = 1,
            ["BST"] = 1,
            ["CET"] = 1,
            ["CEST"] = 2,
            ["MEZ"] = 1,
            ["MESZ"] = 2,
            ["EET"] = 2,
            ["EEST"] = 3,
            ["MSK"] = 3,
            ["EST"] = -5,
            ["EDT"] = -4,
            ["CDT"] = -5,
            ["MST"] = -7,
            ["MDT"] = -6,
            ["PST"] = -8,
            ["PDT"] = -7,
            ["JST"] = 9,
            ["KST"] = 9,
            ["AEST"] = 10,
            ["AEDT"] = 11,
            ["SGT"] = 8,
            ["MYT"] = 8,
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset at <paramref name="at"/>, and where it ends; null when none is written there. May be more than any place has.</summary>
    public static TimeSpan? Read(ReadOnlySpan<char> text, ref int at)
    {
        var i = at;
        while (i < text.Length && i - at < 3 && (char.IsWhiteSpace(text[i]) || text[i] == '('))
            i++;
        var start = i;
        while (i < text.Length && i - start < 5 && char.IsAsciiLetter(text[i]))
            i++;
        if (i == start)
            return i < text.Length && Offset(text, ref i, isAfterName: false, isApart: start > at) is { } bare ? Ended(bare, i, out at) : null;
        if (!Named.TryGetValue(text[start..i], out var hours) || (i < text.Length && char.IsLetterOrDigit(text[i])))
            return null;
        var zone = TimeSpan.FromHours(hours);
        if (hours != 0 || i - start != 3)
            return Ended(zone, i, out at);
        var more = i;
        while (more < text.Length && more - i < 2 && char.IsWhiteSpace(text[more]))
            more++;
        return Offset(text, ref more, isAfterName: true, isApart: false) is { } from ? Ended(from, more, out at) : Ended(zone, i, out at);
    }

    private static TimeSpan Ended(TimeSpan zone, int end, out int at)
    {
        at = end;
        return zone;
    }

    /// <summary>"+07:00", "+0700", "+07", and after "GMT" also "+7". Apart from its time, "-20" is not an offset but a dash and a number.</summary>
    private static TimeSpan? Offset(ReadOnlySpan<char> text, ref int at, bool isAfterName, bool isApart)
    {
        if (at >= text.Length || text[at] is not ('+' or '-' or '−'))
            return null;
        var digits = at + 1;
        var end = digits;
        while (end < text.Length && end - digits < 5 && char.IsAsciiDigit(text[end]))
            end++;
        var hours = end - digits;
        var minutes = 0;
        if (hours == 4)
        {
            minutes = Number(text[(digits + 2)..end]);
            hours = 2;
        }
        else if (hours is 1 or 2 && end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
        {
            minutes = Number(text.Slice(end + 1, 2));
            end += 3;
        }
        else if (hours > 2 || (!isAfterName && (hours != 2 || isApart)) || hours == 0)
        {
            return null;
        }

        if ((end < text.Length && char.IsAsciiDigit(text[end])) || minutes > 59)
            return null;
        var offset = new TimeSpan(Number(text.Slice(digits, hours)), minutes, 0);
        var isBefore = text[at] != '+';
        at = end;
        return isBefore ? -offset : offset;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
