namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A while at one outlet: its sources first, then the links they named, then what it published earlier.</summary>
internal sealed class OutletTurn(CrawlClaims claims, ReadSource readSource, ReadLink readLink, ReadArchive readArchive)
{
    /// <summary>Pieces of work before others get their turn.</summary>
    private const int Length = 20;

    /// <summary>How often to look whether a source has become due between the links of the others.</summary>
    private const int SourcesEvery = 5;

    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> RunAsync(long outletId, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Length; i++)
        {
            var hasRead = (i % SourcesEvery == 0 && await ReadSourceAsync(outletId, cancellationToken))
                || await ReadLinkAsync(outletId, cancellationToken)
                || await ReadArchiveAsync(outletId, cancellationToken)
                || await ReadSourceAsync(outletId, cancellationToken);
            if (!hasRead)
                return false;
        }

        return true;
    }

    private async Task<bool> ReadSourceAsync(long outletId, CancellationToken cancellationToken)
    {
        if (await claims.ClaimSourceAsync(outletId, cancellationToken) is not { } source)
            return false;
        await readSource.RunAsync(source, cancellationToken);
        return true;
    }

    private async Task<bool> ReadLinkAsync(long outletId, CancellationToken cancellationToken)
    {
        if (await claims.ClaimLinkAsync(outletId, cancellationToken) is not { } link)
            return false;
        await readLink.RunAsync(link, cancellationToken);
        return true;
    }

    private async Task<bool> ReadArchiveAsync(long outletId, CancellationToken cancellationToken)
    {
        if (await claims.ClaimArchiveAsync(outletId, cancellationToken) is not { } archive)
            return false;
        await readArchive.RunAsync(archive, cancellationToken);
        return true;
    }
}
