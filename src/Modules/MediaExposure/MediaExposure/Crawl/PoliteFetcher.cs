using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Fetches as a guest: for every single request it asks robots.txt first, waits for the site's door, and leaves when told to.</summary>
internal sealed class PoliteFetcher(RobotsRules robots, HostSlots slots, GuardedFetcher fetcher, CrawlDelays delays)
{
    /// <summary>For work of a single request: a site that wants to be left alone for long is left alone.</summary>
    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken) =>
        fetcher.FetchAsync(request, cancellationToken, new Door(this, CrawlClaims.LongestWaitAtDoor));

    /// <summary>For work of several requests, which a site with a long Crawl-delay would never let us finish otherwise.</summary>
    public Task<FetchOutcome> FetchPatientlyAsync(FetchRequest request, CancellationToken cancellationToken) =>
        fetcher.FetchAsync(request, cancellationToken, new Door(this, CrawlClaims.LongestWaitWithin));

    private async Task<FetchOutcome?> EnterAsync(Uri url, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (await robots.ForAsync(url, patience, cancellationToken) is not { } rules)
            return new FetchOutcome { Reason = FetchReason.RobotsUnreachable, FinalUrl = url, Detail = "robots.txt could not be read." };
        if (!rules.IsAllowed(FetchOptions.ProductToken, url.PathAndQuery))
            return new FetchOutcome { Reason = FetchReason.BlockedByRobots, FinalUrl = url, Detail = "robots.txt forbids this address." };
        return await slots.EnterAsync(Site.Of(url), patience, cancellationToken) is { } tooLong
            ? new FetchOutcome { Reason = FetchReason.RateLimited, FinalUrl = url, RetryAfter = tooLong, Detail = "Asked earlier to wait." }
            : null;
    }

    /// <summary>Nobody was asked, as the site wants to be left alone for longer than we wait: no failure, only too early.</summary>
    /// <param name="outcome">Of one of our fetches.</param>
    /// <param name="wait">How long, counted from then.</param>
    public static bool IsTooEarly(FetchOutcome outcome, out TimeSpan wait)
    {
        wait = outcome.RetryAfter ?? TimeSpan.Zero;
        return outcome is { Reason: FetchReason.RateLimited, Status: null };
    }

    private async Task LeaveAsync(Uri url, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var rules = await robots.ForAsync(url, cancellationToken);
        await slots.LeaveAsync(Site.Of(url), delays.After(outcome, rules?.CrawlDelay(FetchOptions.ProductToken)), cancellationToken);
    }

    /// <summary>The doors on the way of one fetch. From http to https it is the same one, which has just been shut for as long as the site likes.</summary>
    private sealed class Door(PoliteFetcher fetcher, TimeSpan patience) : IRequestDoor
    {
        private bool _isFirst = true;

        public Task<FetchOutcome?> EnterAsync(Uri url, CancellationToken cancellationToken)
        {
            var wait = _isFirst ? patience : CrawlClaims.LongestWaitWithin;
            _isFirst = false;
            return fetcher.EnterAsync(url, wait, cancellationToken);
        }

        public Task LeaveAsync(Uri url, FetchOutcome outcome, CancellationToken cancellationToken) => fetcher.LeaveAsync(url, outcome, cancellationToken);
    }
}
