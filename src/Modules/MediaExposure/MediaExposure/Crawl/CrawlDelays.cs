using Microsoft.Extensions.Options;
using PortalMitra.Crawling;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>How long to leave a site alone after an answer: our own delay, its Crawl-delay or its Retry-After, whichever is longest.</summary>
internal sealed class CrawlDelays(IOptions<ExposureOptions> options)
{
    /// <summary>No site is forgotten because of a wrong number.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    public TimeSpan After(FetchOutcome outcome, TimeSpan? crawlDelay)
    {
        var wait = HostGate.Wait(options.Value.PerHostDelay, crawlDelay, outcome.RetryAfter);
        return wait < LongestWait ? wait : LongestWait;
    }
}
