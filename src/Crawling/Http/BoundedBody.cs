using System.IO.Compression;

namespace PortalMitra.Crawling;

/// <summary>Reads and decompresses a body, and stops as soon as it grows too large: a bomb costs no more than the limit.</summary>
public static class BoundedBody
{
    /// <summary>More layers than anyone needs are a bomb in another shape: each may blow up the next.</summary>
    private const int MaxEncodings = 2;

    /// <param name="encodings">Content-Encoding, in the order they were applied (RFC 9110 §8.4).</param>
    /// <param name="maxBytes">Of the decompressed body.</param>
    /// <returns>Null when the decompressed body is larger than <paramref name="maxBytes"/>.</returns>
    /// <exception cref="InvalidDataException">The compression is broken or unknown.</exception>
    public static async Task<byte[]?> ReadAsync(Stream body, ICollection<string> encodings, int maxBytes, CancellationToken cancellationToken)
    {
        if (encodings.Count > MaxEncodings)
            throw new InvalidDataException($"Compressed {encodings.Count} times over.");
        foreach (var encoding in encodings.Reverse())
            body = Decompress(body, encoding);
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await ReadAsync(body, buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static async ValueTask<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // BrotliStream's word for what the other streams call invalid data.
            throw new InvalidDataException(exception.Message, exception);
        }
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
