using PortalMitra.Framework.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>A title or name without what people write differently: capitals and spaces.</summary>
internal static class TitleKey
{
    public static string Of(string title)
    {
#pragma warning disable CA1308 // The database's lower() is what it is compared with.
        return PlainText.CleanLine(title).ToLowerInvariant();
#pragma warning restore CA1308
    }
}
