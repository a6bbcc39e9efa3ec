using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Polls one source: fetch, read, store what is new, and write down how it went.</summary>
internal sealed class ReadSource(PortalDbContext database, PoliteFetcher fetcher, TimeProvider time)
{
    /// <summary>Files of a sitemap index that are read in one poll.</summary>
    private const int MaxSitemaps = 5;

    public async Task RunAsync(long sourceId, CancellationToken cancellationToken)
    {
        var source = await database.Set<Source>().AsNoTracking().SingleAsync(one => one.Id == sourceId, cancellationToken);
        var request = new FetchRequest(new Uri(source.Url), source.ETag, source.LastModifiedUtc);
        var outcome = await fetcher.FetchAsync(request, cancellationToken);
        if (outcome.Reason == FetchReason.NotModified)
        {
            await SucceedAsync(source, outcome, cancellationToken);
            return;
        }

        var failure = outcome.IsFetched ? await StoreAsync(source, outcome, cancellationToken) : CrawlFailure.Of(outcome);
        if (failure is null)
            await SucceedAsync(source, outcome, cancellationToken);
        else
            await FailAsync(source, failure, outcome.RetryAfter, cancellationToken);
    }

    /// <returns>Null when all went well.</returns>
    private async Task<CrawlFailure?> StoreAsync(Source source, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        switch (SourceReading.Of(source.Kind, outcome))
        {
            case SourceReading.Links links:
                await AddNewAsync(source, links.Found, cancellationToken);
                return null;
            case SourceReading.Failed failed:
                return failed.Failure;
            case SourceReading.More more:
                return await ReadSitemapsAsync(source, more.Sitemaps, cancellationToken);
            default:
                throw new InvalidOperationException();
        }
    }

    private async Task<CrawlFailure?> ReadSitemapsAsync(Source source, IReadOnlyList<Uri> sitemaps, CancellationToken cancellationToken)
    {
        var failure = sitemaps.Count == 0 ? CrawlFailure.Of("Sitemap.NotASitemap") : null;
        foreach (var sitemap in sitemaps.Take(MaxSitemaps))
        {
            var outcome = await fetcher.FetchAsync(new FetchRequest(sitemap), cancellationToken);
            if (!outcome.IsFetched)
                failure = CrawlFailure.Of(outcome);
            else if (SourceReading.Of(SourceKind.Sitemap, outcome) is SourceReading.Links links)
                await AddNewAsync(source, links.Found, cancellationToken);
            else
                failure = CrawlFailure.Of("Sitemap.NotASitemap");
        }

        return failure;
    }

    private async Task AddNewAsync(Source source, IReadOnlyList<NewLink> links, CancellationToken cancellationToken)
    {
        var byCanonical = links
            .Select(link => (Canonical: CanonicalUrl.From(link.Url), Link: link))
            .Where(pair => pair.Canonical is not null)
            .DistinctBy(pair => pair.Canonical, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Canonical!, pair => pair.Link, StringComparer.Ordinal);
        foreach (var chunk in byCanonical.Keys.Chunk(200))
            await AddChunkAsync(source, chunk, byCanonical, cancellationToken);
    }

    private async Task AddChunkAsync(Source source, string[] canonicals, Dictionary<string, NewLink> links, CancellationToken cancellationToken)
    {
        var known = await database.Set<FoundLink>()
            .Where(link => link.OutletId == source.OutletId && canonicals.Contains(link.CanonicalUrl))
            .Select(link => link.CanonicalUrl)
            .ToListAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var added = canonicals.Except(known, StringComparer.Ordinal).Select(canonical => new FoundLink
        {
            OutletId = source.OutletId,
            SourceId = source.Id,
            CanonicalUrl = canonical,
            Url = links[canonical].Url.AbsoluteUri,
            Title = links[canonical].Title is { Length: > 500 } title ? title[..(char.IsHighSurrogate(title[499]) ? 499 : 500)] : links[canonical].Title,
            PublishedUtc = links[canonical].Published?.UtcDateTime,
            FoundUtc = now,
        }).ToList();
        database.AddRange(added);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private async Task SucceedAsync(Source source, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var next = now + TimeSpan.FromMinutes(source.IntervalMinutes);
        var (tag, modified) = (outcome.ETag ?? source.ETag, outcome.LastModified?.UtcDateTime ?? source.LastModifiedUtc);
        await database.Set<Source>().Where(one => one.Id == source.Id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.NextDueUtc, next)
            .SetProperty(one => one.LastRunUtc, now)
            .SetProperty(one => one.LastSuccessUtc, now)
            .SetProperty(one => one.LastFailure, (string?)null)
            .SetProperty(one => one.LastFailureDetail, (string?)null)
            .SetProperty(one => one.FailuresInRow, 0)
            .SetProperty(one => one.ETag, tag)
            .SetProperty(one => one.LastModifiedUtc, modified)
            .SetProperty(one => one.LeaseUntilUtc, (DateTime?)null)
            .SetProperty(one => one.LeaseToken, (string?)null), cancellationToken);
    }

    private async Task FailAsync(Source source, CrawlFailure failure, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var wait = Source.WaitAfterFailure(source.IntervalMinutes, source.FailuresInRow);
        var next = now + (retryAfter > wait ? retryAfter.Value : wait);
        await database.Set<Source>().Where(one => one.Id == source.Id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.NextDueUtc, next)
            .SetProperty(one => one.LastRunUtc, now)
            .SetProperty(one => one.LastFailure, failure.Key)
            .SetProperty(one => one.LastFailureDetail, failure.Detail)
            .SetProperty(one => one.FailuresInRow, one => one.FailuresInRow + 1)
            .SetProperty(one => one.LeaseUntilUtc, (DateTime?)null)
            .SetProperty(one => one.LeaseToken, (string?)null), cancellationToken);
    }
}
