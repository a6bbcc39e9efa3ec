using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Fetches as a guest: asks robots.txt first, waits for the site's door, leaves when told to.</summary>
internal sealed class PoliteFetcher(RobotsRules robots, HostSlots slots, GuardedFetcher fetcher, CrawlDelays delays)
{
    /// <summary>For work of a single request: a site that wants to be left alone for long is left alone.</summary>
    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => FetchAsync(request, CrawlClaims.LongestWaitAtDoor, cancellationToken);

    /// <summary>For work of several requests, which a site with a long Crawl-delay would never let us finish otherwise.</summary>
    public Task<FetchOutcome> FetchPatientlyAsync(FetchRequest request, CancellationToken cancellationToken) => FetchAsync(request, CrawlClaims.LongestWaitWithin, cancellationToken);

    private async Task<FetchOutcome> FetchAsync(FetchRequest request, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(request.Url, patience, cancellationToken) is { } refusal)
            return refusal;
        var rules = await robots.ForAsync(request.Url, patience, cancellationToken);
        var site = Site.Of(request.Url);
        if (await slots.EnterAsync(site, patience, cancellationToken) is { } tooLong)
            return new FetchOutcome { Reason = FetchReason.RateLimited, FinalUrl = request.Url, RetryAfter = tooLong, Detail = "Asked earlier to wait." };
        var outcome = await fetcher.FetchAsync(request, cancellationToken);
        await slots.LeaveAsync(site, delays.After(outcome, rules?.CrawlDelay(FetchOptions.ProductToken)), cancellationToken);

        // A redirect may have led where the rules of that place do not want us: then we have seen nothing. From http to https
        // it is the same door, which has just been shut for as long as the site likes.
        return outcome.FinalUrl != request.Url && outcome.IsFetched && await RefusalAsync(outcome.FinalUrl, CrawlClaims.LongestWaitWithin, cancellationToken) is { } later ? later : outcome;
    }

    private async Task<FetchOutcome?> RefusalAsync(Uri url, TimeSpan patience, CancellationToken cancellationToken) => await robots.ForAsync(url, patience, cancellationToken) switch
    {
        null => new FetchOutcome { Reason = FetchReason.RobotsUnreachable, FinalUrl = url, Detail = "robots.txt could not be read." },
        var rules when !rules.IsAllowed(FetchOptions.ProductToken, url.PathAndQuery) =>
            new FetchOutcome { Reason = FetchReason.BlockedByRobots, FinalUrl = url, Detail = "robots.txt forbids this address." },
        _ => null,
    };
}
