using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>The links in what a source sent, or why there are none. Pure.</summary>
internal abstract record SourceReading
{
    /// <summary>At most so many links of one poll are taken.</summary>
    private const int MaxLinks = 2000;

    private SourceReading()
    {
    }

    public sealed record Links(IReadOnlyList<NewLink> Found) : SourceReading;

    /// <summary>A sitemap index: the files it names must be read in turn.</summary>
    public sealed record More(IReadOnlyList<Uri> Sitemaps) : SourceReading;

    public sealed record Failed(CrawlFailure Failure) : SourceReading;

    public static SourceReading Of(SourceKind kind, FetchOutcome outcome) => kind switch
    {
        SourceKind.Feed => Feed(outcome),
        SourceKind.Sitemap => Sitemap(outcome),
        SourceKind.Listing => Listing(outcome),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static SourceReading Feed(FetchOutcome outcome) => FeedReader.Read(outcome.Content, outcome.FinalUrl, outcome.Charset) switch
    {
        FeedOutcome.Read read => new Links([.. read.Entries.Where(entry => entry.Url is not null).Take(MaxLinks).Select(entry => new NewLink(entry.Url!, entry.Title, entry.Published))]),
        FeedOutcome.Failed failed => new Failed(CrawlFailure.Of(failed.Reason)),
        _ => throw new InvalidOperationException(),
    };

    private static SourceReading Sitemap(FetchOutcome outcome) => SitemapReader.Read(outcome.Content, outcome.FinalUrl, outcome.Charset) switch
    {
        SitemapOutcome.Pages pages => new Links([.. pages.Entries.Take(MaxLinks).Select(entry => new NewLink(entry.Url, entry.Title, entry.Published))]),
        SitemapOutcome.Index index => new More([.. index.Sitemaps.Select(sitemap => sitemap.Url)]),
        _ => new Failed(CrawlFailure.Of("Sitemap.NotASitemap")),
    };

    private static SourceReading Listing(FetchOutcome outcome)
    {
        var links = ListingLinks.Find(outcome.Content, outcome.FinalUrl, outcome.Charset, MaxLinks);
        return links.Count == 0
            ? new Failed(CrawlFailure.Of("Listing.NoLinks"))
            : new Links([.. links.Select(link => new NewLink(link.Url, link.Text, null))]);
    }
}
