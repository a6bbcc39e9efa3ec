using System.Globalization;
using System.Text;

namespace PortalMitra.Crawling;

/// <summary>Paths of robots.txt: one spelling for what percent-encoding can spell in several, and matching with <c>*</c> and <c>$</c>.</summary>
internal static class RobotsPattern
{
    /// <summary>Of what is neither reserved nor a percent sign, the characters that stand in an address as they are (RFC 3986 §2.3).</summary>
    private const string Unreserved = "-._~";

    /// <summary>What addresses may hold besides (RFC 3986 §2.2), the percent sign included.</summary>
    private const string Reserved = ":/?#[]@!$&'()*+,;=%";

    /// <summary>
    /// Escapes in upper case, none for unreserved characters, one for each octet that an address cannot hold
    /// (RFC 9309 §2.2.2, RFC 3986 §6.2.2).
    /// </summary>
    public static string Normalise(string path) => Normalise(path, keepsForeign: false);

    /// <summary>A rule's path: <c>*</c> and a final <c>$</c> keep their meaning.</summary>
    public static string OfRule(string written)
    {
        var path = Normalise(written);
        var end = path.EndsWith('$') ? "$" : "";
        return path[..^end.Length].Replace("$", "%24", StringComparison.Ordinal) + end;
    }

    /// <summary>
    /// An address's path: there <c>*</c> and <c>$</c> mean nothing but themselves (RFC 9309 §2.2.3). It must come
    /// percent-encoded; letters beyond ASCII are left as they are and match no rule, as in Google's matcher.
    /// </summary>
    public static string OfAddress(string written) =>
        Normalise(written, keepsForeign: true).Replace("*", "%2A", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);

    /// <summary>Whether the pattern matches a beginning of the path. Each part between stars is taken where it first occurs.</summary>
    /// <param name="pattern">From <see cref="OfRule"/>.</param>
    /// <param name="path">From <see cref="OfAddress"/>.</param>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = pattern.AsSpan(0, anchored ? pattern.Length - 1 : pattern.Length);
        var star = parts.IndexOf('*');
        if (star < 0)
            return anchored ? parts.SequenceEqual(path) : path.AsSpan().StartsWith(parts);
        if (!path.AsSpan().StartsWith(parts[..star]))
            return false;
        var rest = path.AsSpan(star);
        while (true)
        {
            parts = parts[(star + 1)..];
            star = parts.IndexOf('*');
            if (star < 0)
                return anchored ? rest.EndsWith(parts) : rest.IndexOf(parts) >= 0;
            var found = rest.IndexOf(parts[..star]);
            if (found < 0)
                return false;
            rest = rest[(found + star)..];
        }
    }

    private static string Normalise(string path, bool keepsForeign)
    {
        var text = new StringBuilder(path.Length);
        Span<byte> octets = stackalloc byte[4];
        var at = 0;
        while (at < path.Length)
        {
            if (path[at] == '%' && at + 2 < path.Length && byte.TryParse(path.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                Append(text, octet, isEscaped: true);
                at += 3;
                continue;
            }

            Rune.DecodeFromUtf16(path.AsSpan(at), out var rune, out var length);
            if (keepsForeign && !rune.IsAscii)
            {
                text.Append(path, at, length);
                at += length;
                continue;
            }

            foreach (var value in octets[..rune.EncodeToUtf8(octets)])
                Append(text, value, isEscaped: false);
            at += length;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, byte octet, bool isEscaped)
    {
        var letter = (char)octet;
        if (char.IsAsciiLetterOrDigit(letter) || Unreserved.Contains(letter, StringComparison.Ordinal) || (!isEscaped && Reserved.Contains(letter, StringComparison.Ordinal)))
            text.Append(letter);
        else
            text.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
    }
}
