using System.IO.Compression;

namespace PortalMitra.Crawling;

/// <summary>Reads and decompresses a body, and stops as soon as it grows too large: a bomb costs no more than the limit.</summary>
internal static class BoundedBody
{
    /// <returns>Null when the decompressed body is larger than <paramref name="maxBytes"/>.</returns>
    /// <exception cref="InvalidDataException">The compression is broken or unknown.</exception>
    public static async Task<byte[]?> ReadAsync(Stream body, ICollection<string> encodings, int maxBytes, CancellationToken cancellationToken)
    {
        // Encodings are listed in the order they were applied.
        foreach (var encoding in encodings.Reverse())
            body = Decompress(body, encoding);
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static Stream Decompress(Stream body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "identity" or "" => body,
        var other => throw new InvalidDataException($"Unknown content encoding {other}."),
    };
}
