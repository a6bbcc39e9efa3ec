namespace PortalMitra.Crawling;

/// <summary>What the answer to a request for robots.txt means, after RFC 9309 §2.3.1.</summary>
public static class RobotsPolicy
{
    /// <summary>A copy may be used for at most a day.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    /// <returns>The rules; null means "stay away": the file could not be read for reasons that may pass.</returns>
    public static RobotsTxt? Read(FetchOutcome outcome) => outcome.Reason switch
    {
        FetchReason.Fetched => RobotsTxt.Parse(outcome.Content.Span),
        FetchReason.NotFound or FetchReason.Gone or FetchReason.Forbidden => RobotsTxt.AllowAll,
        FetchReason.UnexpectedStatus when (int?)outcome.Status is >= 400 and < 500 => RobotsTxt.AllowAll,
        FetchReason.TooManyRedirects => RobotsTxt.AllowAll,
        _ => null,
    };
}
