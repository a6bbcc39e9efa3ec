using System.Globalization;

namespace PortalMitra.Crawling;

/// <summary>IPv6 addresses.</summary>
internal static class Ipv6
{
    private const int Pieces = 8;

    /// <summary>§3.5 "IPv6 parser" and "IPv6 serializer".</summary>
    /// <param name="written">What stands between the brackets.</param>
    /// <returns>Null for failure.</returns>
    public static string? Parse(string written)
    {
        var gap = written.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return Read(written, mayEndInIpv4: true) is { Count: Pieces } all ? Write([.. all]) : null;
        if (Read(written[..gap], mayEndInIpv4: false) is not { } head || Read(written[(gap + 2)..], mayEndInIpv4: true) is not { } tail)
            return null;
        var missing = Pieces - head.Count - tail.Count;
        return missing > 0 ? Write([.. head, .. new int[missing], .. tail]) : null;
    }

    /// <summary>Pieces between single colons; an IPv4 address in decimal may stand for the last two.</summary>
    private static List<int>? Read(string written, bool mayEndInIpv4)
    {
        var pieces = new List<int>();
        if (written.Length == 0)
            return pieces;
        var parts = written.Split(':');
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at].Length is > 0 and <= 4 && parts[at].All(char.IsAsciiHexDigit))
                pieces.Add(int.Parse(parts[at], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            else if (mayEndInIpv4 && at == parts.Length - 1 && Decimal(parts[at]) is { } octets)
                pieces.AddRange([(octets[0] << 8) + octets[1], (octets[2] << 8) + octets[3]]);
            else
                return null;
        }

        return pieces;
    }

    /// <summary>Four numbers up to 255 without leading zeros.</summary>
    private static int[]? Decimal(string written)
    {
        var parts = written.Split('.');
        return parts.Length == 4 && Array.TrueForAll(parts, part => part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part == "0" || part[0] != '0'))
            && Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture)) is var octets && Array.TrueForAll(octets, octet => octet <= 255)
            ? octets
            : null;
    }

    /// <summary>The first of the longest runs of two or more zeros is written <c>::</c>.</summary>
    private static string Write(int[] pieces)
    {
        var (start, length) = (0, 1);
        for (var at = 0; at < Pieces; at++)
        {
            var run = pieces.Skip(at).TakeWhile(piece => piece == 0).Count();
            if (run > length)
                (start, length) = (at, run);
        }

        return length < 2 ? Text(pieces) : $"{Text(pieces[..start])}::{Text(pieces[(start + length)..])}";
    }

    private static string Text(int[] pieces) => string.Join(':', pieces.Select(piece => piece.ToString("x", CultureInfo.InvariantCulture)));
}
