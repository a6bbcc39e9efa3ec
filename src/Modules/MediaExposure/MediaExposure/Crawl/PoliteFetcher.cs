using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Fetches as a guest: asks robots.txt first, waits for the site's door, leaves when told to.</summary>
internal sealed class PoliteFetcher(RobotsRules robots, HostSlots slots, GuardedFetcher fetcher, CrawlDelays delays)
{
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var rules = await robots.ForAsync(request.Url, cancellationToken);
        if (Refusal(rules, request.Url) is { } refusal)
            return refusal;
        var site = Site.Of(request.Url);
        if (await slots.EnterAsync(site, cancellationToken) is { } tooLong)
            return new FetchOutcome { Reason = FetchReason.RateLimited, FinalUrl = request.Url, RetryAfter = tooLong, Detail = "Asked earlier to wait." };
        var outcome = await fetcher.FetchAsync(request, cancellationToken);
        await slots.LeaveAsync(site, delays.After(outcome, rules?.CrawlDelay(FetchOptions.ProductToken)), cancellationToken);

        // A redirect may have led where the rules of that place do not want us: then we have seen nothing.
        return outcome.FinalUrl != request.Url && outcome.IsFetched && Refusal(await robots.ForAsync(outcome.FinalUrl, cancellationToken), outcome.FinalUrl) is { } later
            ? later
            : outcome;
    }

    private static FetchOutcome? Refusal(RobotsTxt? rules, Uri url) => rules switch
    {
        null => new FetchOutcome { Reason = FetchReason.RobotsUnreachable, FinalUrl = url, Detail = "robots.txt could not be read." },
        _ when !rules.IsAllowed(FetchOptions.ProductToken, url.PathAndQuery) =>
            new FetchOutcome { Reason = FetchReason.BlockedByRobots, FinalUrl = url, Detail = "robots.txt forbids this address." },
        _ => null,
    };
}
