using System.Text;

namespace PortalMitra.Crawling;

/// <summary>Paths of robots.txt: one spelling for what percent-encoding can spell in several, and matching with <c>*</c> and <c>$</c>.</summary>
internal static class RobotsPattern
{
    /// <summary>Upper-case escapes, and escapes for what is not ASCII.</summary>
    public static string Normalise(string path)
    {
        var text = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                text.Append((char)rune.Value);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                text.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '%' && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                text[i + 1] = char.ToUpperInvariant(text[i + 1]);
                text[i + 2] = char.ToUpperInvariant(text[i + 2]);
            }
        }

        return text.ToString();
    }

    /// <summary>Whether the pattern matches a beginning of the path; time grows with the product of their lengths at worst.</summary>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var end = anchored ? pattern.Length - 1 : pattern.Length;
        var (p, s, star, resume) = (0, 0, -1, 0);
        while (true)
        {
            if (p == end && (!anchored || s == path.Length))
                return true;
            if (p < end && pattern[p] == '*')
            {
                (star, resume) = (p++, s);
                continue;
            }

            if (p < end && s < path.Length && pattern[p] == path[s])
            {
                p++;
                s++;
                continue;
            }

            if (star < 0 || resume >= path.Length)
                return false;
            (p, s) = (star + 1, ++resume);
        }
    }
}
