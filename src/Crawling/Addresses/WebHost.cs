using System.Buffers;
using System.Globalization;

namespace PortalMitra.Crawling;

/// <summary>§3 of the URL Standard: hosts of special schemes.</summary>
internal static class WebHost
{
    /// <summary>§3.1 "forbidden domain code points".</summary>
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(code => (char)code), .. "#/:<>?@[\\]^|%\x7F"]);

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>§3.5 "host parser".</summary>
    /// <returns>A domain in lower-case ASCII, an IPv4 address in its four decimal parts, an IPv6 address in brackets; null for failure.</returns>
    public static string? Parse(string written)
    {
        if (written.StartsWith('['))
            return written.EndsWith(']') && Ipv6.Parse(written[1..^1]) is { } address ? $"[{address}]" : null;
        if (ToAscii(PercentEncoding.Decode(written)) is not { Length: > 0 } domain || domain.AsSpan().ContainsAny(Forbidden))
            return null;
        return Ipv4.EndsInNumber(domain) ? Ipv4.Parse(domain) : domain;
    }

    /// <summary>
    /// §3.3 "domain to ASCII", not strict. ASCII labels need only lower case; the framework does UTS #46 for others, which it
    /// also holds to the lengths and hyphens of a name server.
    /// </summary>
    private static string? ToAscii(string domain)
    {
        var labels = domain.Split('.', '\u3002', '\uFF0E', '\uFF61');
        for (var at = 0; at < labels.Length; at++)
        {
            var label = labels[at];
            try
            {
                if (!System.Text.Ascii.IsValid(label) || label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
                    label = Idn.GetAscii(label);
            }
            catch (ArgumentException)
            {
                return null;
            }

            labels[at] = label.ToLowerInvariant();
        }

        return string.Join('.', labels);
    }
}
