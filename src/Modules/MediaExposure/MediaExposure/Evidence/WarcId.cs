using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>Names of records: a UUID of version 8 (RFC 9562 §5.8) made of their SHA-256, so that nothing about them is left to chance.</summary>
internal static class WarcId
{
    public static string Of(string type, string? target, DateTime date, ReadOnlySpan<byte> block)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}\n{target}\n{date:yyyy-MM-dd'T'HH:mm:ss'Z'}\n")));
        hash.AppendData(block);
        var bytes = hash.GetHashAndReset().AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(bytes, bigEndian: true)}>";
    }
}
