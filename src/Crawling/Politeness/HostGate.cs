namespace PortalMitra.Crawling;

/// <summary>When the next request to a host may start. Pure; who keeps the last start, and for which processes, is the caller's matter.</summary>
public static class HostGate
{
    /// <summary>The longest wait that wins: our own, the outlet's Crawl-delay, its Retry-After. Has no upper bound.</summary>
    /// <param name="ownDelay">What we leave between two requests in any case.</param>
    /// <param name="crawlDelay">From <see cref="RobotsTxt.CrawlDelay"/>.</param>
    /// <param name="retryAfter">From <see cref="FetchOutcome.RetryAfter"/>.</param>
    public static TimeSpan Wait(TimeSpan ownDelay, TimeSpan? crawlDelay, TimeSpan? retryAfter)
    {
        var wait = ownDelay;
        if (crawlDelay > wait)
            wait = crawlDelay.Value;
        if (retryAfter > wait)
            wait = retryAfter.Value;
        return wait;
    }
}
