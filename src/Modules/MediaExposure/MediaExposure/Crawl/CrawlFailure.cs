using PortalMitra.Crawling;
using PortalMitra.Extraction;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A failed step, as it is stored: the resource key of its words, technical detail, and whether time may heal it.</summary>
internal sealed record CrawlFailure(string Key, string? Detail, bool MayPass)
{
    private const int MaxDetail = 500;

    public static CrawlFailure Of(FetchOutcome outcome) => new($"Fetch.{outcome.Reason}", Shorten(outcome.Detail), MayHeal(outcome.Reason));

    public static CrawlFailure Of(ExtractionFailure failure) => new($"Extract.{failure}", null, MayPass: false);

    public static CrawlFailure Of(FeedFailure failure) => new($"Feed.{failure}", null, MayPass: true);

    public static CrawlFailure Of(string key) => new(key, null, MayPass: true);

    public static CrawlFailure Final(string key) => new(key, null, MayPass: false);

    private static bool MayHeal(FetchReason reason) => reason is FetchReason.Timeout or FetchReason.ServerError or FetchReason.RateLimited
        or FetchReason.DnsFailure or FetchReason.ConnectionFailed or FetchReason.TlsFailure or FetchReason.BrokenResponse or FetchReason.RobotsUnreachable;

    private static string? Shorten(string? detail) => detail is { Length: > MaxDetail } ? detail[..MaxDetail] : detail;
}
