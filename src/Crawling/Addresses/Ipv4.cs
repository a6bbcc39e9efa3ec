using System.Globalization;

namespace PortalMitra.Crawling;

/// <summary>IPv4 addresses in all the forms that browsers take: one to four parts, decimal, octal or hexadecimal.</summary>
internal static class Ipv4
{
    /// <summary>§3.5 "ends in a number checker": whether a host can be nothing but an address.</summary>
    public static bool EndsInNumber(string host)
    {
        var last = Parts(host)[^1];
        return (last.Length > 0 && last.All(char.IsAsciiDigit)) || Number(last) is not null;
    }

    /// <summary>"IPv4 parser" and "IPv4 serializer".</summary>
    /// <returns>Four decimal parts; null for failure.</returns>
    public static string? Parse(string host)
    {
        var parts = Parts(host);
        var numbers = Array.ConvertAll(parts, Number);
        if (parts.Length > 4 || Array.Exists(numbers, number => number is null) || numbers[..^1].Any(number => number > 255))
            return null;
        var address = numbers[^1]!.Value;
        if (address >= 1L << (8 * (5 - parts.Length)))
            return null;
        for (var at = 0; at < parts.Length - 1; at++)
            address += numbers[at]!.Value << (8 * (3 - at));
        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>A final dot adds no part.</summary>
    private static string[] Parts(string host) => (host.Length > 1 && host.EndsWith('.') ? host[..^1] : host).Split('.');

    /// <summary>"IPv4 number parser".</summary>
    /// <returns>Null when it is none; anything beyond 32 bits is merely too large.</returns>
    private static long? Number(string part)
    {
        var (digits, radix) = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? (part[2..], 16)
            : part.Length > 1 && part[0] == '0' ? (part[1..], 8)
            : (part, 10);
        if (part.Length == 0)
            return null;
        long number = 0;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (value >= radix)
                return null;
            number = Math.Min((number * radix) + value, uint.MaxValue + 1L);
        }

        return number;
    }
}
