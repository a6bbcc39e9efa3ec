using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Fetches as a guest: for every single request it asks robots.txt first, waits for the site's door, and leaves when told to.</summary>
internal sealed class PoliteFetcher(RobotsRules robots, HostSlots slots, GuardedFetcher fetcher, CrawlDelays delays) : IRequestDoor
{
    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => fetcher.FetchAsync(request, cancellationToken, this);

    public async Task<FetchOutcome?> EnterAsync(Uri url, CancellationToken cancellationToken)
    {
        if (await robots.ForAsync(url, cancellationToken) is not { } rules)
            return new FetchOutcome { Reason = FetchReason.RobotsUnreachable, FinalUrl = url, Detail = "robots.txt could not be read." };
        if (!rules.IsAllowed(FetchOptions.ProductToken, url.PathAndQuery))
            return new FetchOutcome { Reason = FetchReason.BlockedByRobots, FinalUrl = url, Detail = "robots.txt forbids this address." };
        return await slots.EnterAsync(Site.Of(url), cancellationToken) is { } tooLong
            ? new FetchOutcome { Reason = FetchReason.RateLimited, FinalUrl = url, RetryAfter = tooLong, Detail = "Asked earlier to wait." }
            : null;
    }

    public async Task LeaveAsync(Uri url, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var rules = await robots.ForAsync(url, cancellationToken);
        await slots.LeaveAsync(Site.Of(url), delays.After(outcome, rules?.CrawlDelay(FetchOptions.ProductToken)), cancellationToken);
    }
}
