using System.Globalization;
using System.Text;

namespace PortalMitra.Crawling;

/// <summary>§1.3 of the URL Standard: percent-encoded bytes.</summary>
internal static class PercentEncoding
{
    /// <summary>The special-query percent-encode set, as far as it is printable ASCII.</summary>
    public const string SpecialQuerySet = " \"#<>'";

    /// <summary>The path percent-encode set, as far as it is printable ASCII.</summary>
    public const string PathSet = " \"#<>?^`{}";

    /// <summary>"UTF-8 percent-encode": of ASCII the set and the controls, and everything beyond; escapes that are there stay.</summary>
    public static string Encode(string text, string set)
    {
        var encoded = new StringBuilder(text.Length);
        Span<byte> octets = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > 0x1F and < 0x7F && !set.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in octets[..rune.EncodeToUtf8(octets)])
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>"Percent-decode", then "UTF-8 decode without BOM": what is no UTF-8 becomes U+FFFD.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var octets = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var at = 0; at < octets.Length; at++)
        {
            if (octets[at] == '%' && at + 2 < octets.Length && byte.TryParse(octets.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets[length++] = octet;
                at += 2;
            }
            else
            {
                octets[length++] = octets[at];
            }
        }

        return Encoding.UTF8.GetString(octets, 0, length);
    }
}
