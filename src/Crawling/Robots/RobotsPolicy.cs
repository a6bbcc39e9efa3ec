namespace PortalMitra.Crawling;

/// <summary>What the answer to a request for robots.txt means, after RFC 9309 §2.3.1.</summary>
public static class RobotsPolicy
{
    /// <summary>A copy may be used for at most a day (§2.4).</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    /// <summary>
    /// A file that is not there (4xx, or behind too many redirects) forbids nothing. One that cannot be had (5xx, network, TLS)
    /// forbids all, and so does 429, which the RFC leaves open: who asks us to slow down has not let us in.
    /// </summary>
    /// <returns>The rules; null means "stay away": the file could not be read for reasons that may pass.</returns>
    public static RobotsTxt? Read(FetchOutcome outcome) => outcome.Reason switch
    {
        FetchReason.Fetched => RobotsTxt.Parse(outcome.Content.Span),
        FetchReason.NotFound or FetchReason.Gone or FetchReason.Forbidden => RobotsTxt.AllowAll,
        FetchReason.UnexpectedStatus when (int?)outcome.Status is >= 400 and < 500 => RobotsTxt.AllowAll,
        FetchReason.TooManyRedirects => RobotsTxt.AllowAll,
        // The guard keeps us from the pages there as well, and says so in its own words when one is asked for.
        FetchReason.RefusedByGuard => RobotsTxt.AllowAll,
        _ => null,
    };
}
