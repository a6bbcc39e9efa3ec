using System.Text;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>An article's text as it is kept while nobody needs it.</summary>
internal static class PackedText
{
    public static byte[] Pack(string text) => PackedPage.Pack(Encoding.UTF8.GetBytes(text));

    public static string Unpack(byte[] packed)
    {
        using var stream = new MemoryStream(packed);
        return Encoding.UTF8.GetString(PackedPage.Unpack(stream).Span);
    }
}
