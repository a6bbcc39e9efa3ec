using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>Keeps pages as they came over the wire.</summary>
internal sealed class PageCopies(IFileStore files)
{
    /// <returns>The copy's name in the store; null where the outlet wants none kept.</returns>
    public async Task<string?> KeepAsync(WholeArticle whole, CancellationToken cancellationToken)
    {
        if (!whole.MayBeArchived)
            return null;
        using var packed = new MemoryStream(PageCapture.Write(whole.Pages) ?? PackedPage.Pack(whole.Bytes()));
        return await files.PutAsync(packed, cancellationToken);
    }
}
