using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>The links in what a source sent, or why there are none. Pure.</summary>
internal abstract record SourceReading
{
    /// <summary>At most so many links of one answer are taken.</summary>
    private const int MaxLinks = 2000;

    private SourceReading()
    {
    }

    /// <param name="About">What a feed says of itself.</param>
    public sealed record Links(IReadOnlyList<NewLink> Found, FeedInfo? About = null) : SourceReading;

    /// <summary>A sitemap index: the files it names must be read in turn.</summary>
    public sealed record More(IReadOnlyList<SitemapFile> Sitemaps) : SourceReading;

    public sealed record Failed(CrawlFailure Failure) : SourceReading;

    /// <param name="linkSelector">Of listings alone: which links to take; null finds them without.</param>
    public static SourceReading Of(SourceKind kind, FetchOutcome outcome, string? linkSelector = null) => kind switch
    {
        SourceKind.Feed or SourceKind.Discovery => Feed(outcome),
        SourceKind.Sitemap => Sitemap(outcome),
        SourceKind.Listing => Listing(outcome, linkSelector),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static SourceReading Feed(FetchOutcome outcome) => FeedReader.Read(outcome.Content, outcome.FinalUrl, outcome.Charset) switch
    {
        FeedOutcome.Read read => new Links([.. read.Entries.Where(entry => entry.Url is not null).Take(MaxLinks).Select(Link)], read.About),
        FeedOutcome.Failed failed => new Failed(CrawlFailure.Of(failed.Reason)),
        _ => throw new InvalidOperationException(),
    };

    private static SourceReading Sitemap(FetchOutcome outcome) => SitemapReader.Read(outcome.Content, outcome.FinalUrl, outcome.Charset) switch
    {
        // Many list the oldest first.
        SitemapOutcome.Pages pages => new Links([.. pages.Entries.OrderByDescending(entry => entry.Published ?? entry.LastModified).Take(MaxLinks).Select(Link)]),
        SitemapOutcome.Index index => new More(index.Sitemaps),
        _ => new Failed(CrawlFailure.Of("Sitemap.NotASitemap")),
    };

    private static SourceReading Listing(FetchOutcome outcome, string? linkSelector)
    {
        var links = ListingLinks.Find(outcome.Content, outcome.FinalUrl, outcome.Charset, MaxLinks, linkSelector);
        return links.Count == 0
            ? new Failed(CrawlFailure.Of(linkSelector is null ? "Listing.NoLinks" : "Listing.NothingSelected"))
            : new Links([.. links.Select(link => new NewLink(link.Url, link.Text, null))]);
    }

    private static NewLink Link(FeedEntry entry) => new(entry.Url!, entry.Title, entry.Published, Publisher: entry.PublisherName);

    private static NewLink Link(SitemapEntry entry) => new(entry.Url, entry.Title, entry.Published, entry.LastModified);
}
