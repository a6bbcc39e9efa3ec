using System.IO.Compression;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>A page's bytes as they are kept: packed with gzip.</summary>
internal static class PackedPage
{
    public static byte[] Pack(ReadOnlyMemory<byte> page)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(page.Span);
        return packed.ToArray();
    }

    public static ReadOnlyMemory<byte> Unpack(Stream packed)
    {
        using var page = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Decompress))
            gzip.CopyTo(page);
        return page.GetBuffer().AsMemory(0, (int)page.Length);
    }
}
