namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A while at one outlet: its sources first, then the links they named, then what it published earlier.</summary>
internal sealed class OutletTurn(CrawlClaims claims, ReadSource readSource, ReadLink readLink, ReadArchive readArchive)
{
    /// <summary>Pieces of work before others get their turn.</summary>
    private const int Length = 20;

    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> RunAsync(long outletId, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Length; i++)
        {
            if (!await ReadNextAsync(outletId, cancellationToken))
                return false;
        }

        return true;
    }

    private async Task<bool> ReadNextAsync(long outletId, CancellationToken cancellationToken)
    {
        if (await claims.ClaimSourceAsync(outletId, cancellationToken) is { } source)
            await readSource.RunAsync(source, cancellationToken);
        else if (await claims.ClaimLinkAsync(outletId, cancellationToken) is { } link)
            await readLink.RunAsync(link, cancellationToken);
        else if (await claims.ClaimArchiveAsync(outletId, cancellationToken) is { } archive)
            await readArchive.RunAsync(archive, cancellationToken);
        else
            return false;
        return true;
    }
}
