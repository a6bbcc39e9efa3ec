using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>
/// What to ask of an outlet of which only the home page is known. Few and well chosen: we are guests, and each request is
/// seconds after the one before.
/// </summary>
public static partial class SourceCandidates
{
    private const int Most = 16;

    /// <summary>Pages name a feed for every rubric; robots.txt a sitemap for every year.</summary>
    private const int MostNamedByPage = 6;
    private const int MostNamedByRobots = 4;

    /// <summary>Their place is kept, as what an outlet has for certain are pages.</summary>
    private const int MostSections = 3;

    private static readonly string[] UsualFeeds = ["/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", BloggerFeed];
    private static readonly string[] UsualSitemaps = ["/sitemap-news.xml", "/news-sitemap.xml", "/sitemap_index.xml", "/sitemap.xml", WordPressSitemap];

    private const string BloggerFeed = "/feeds/posts/default";
    private const string WordPressSitemap = "/wp-sitemap.xml";

    /// <summary>
    /// By promise: feeds that the page names, the place that its software is known for, sitemaps of robots.txt (those of news
    /// first), usual places of feeds and then of sitemaps, sections, and the home page itself, which is always among them.
    /// </summary>
    /// <param name="home">Absolute, where the page came from, after redirects.</param>
    /// <param name="generator">What the page's <c>meta generator</c> says, if it does: WordPress and Blogger each have a place of their own, and none of the other's.</param>
    /// <param name="feedsOnPage">Absolute, the best first. May be on other sites: outlets have their feeds served elsewhere.</param>
    /// <param name="sitemapsOfRobots">As written in <c>Sitemap:</c> lines.</param>
    /// <param name="sections">Absolute, the best first.</param>
    /// <returns>At most 16, no address twice, none of comments; all but the page's own feeds on the site of <paramref name="home"/>.</returns>
    public static IReadOnlyList<SourceCandidate> Of(
        Uri home, string? generator, IReadOnlyList<Uri> feedsOnPage, IReadOnlyList<string> sitemapsOfRobots, IReadOnlyList<Uri> sections)
    {
        var site = Site.Of(home);
        var isWordPress = Says(generator, "WordPress");
        var isBlogger = Says(generator, "Blogger");
        // A WordPress page below the root is a rubric or a site of its own; both have their feed beneath them.
        string[] ownPlaces = isWordPress ? ["feed/", "/feed/"] : isBlogger ? [BloggerFeed] : [];
        IEnumerable<SourceCandidate> first =
        [
            .. Candidates(CandidateKind.Feed, feedsOnPage, "page-names-it").Take(MostNamedByPage),
            .. Candidates(CandidateKind.Feed, ownPlaces.Select(At), isWordPress ? "wordpress" : "blogger"),
            .. Candidates(CandidateKind.Sitemap, sitemapsOfRobots.Select(written => WebUrl.Parse(written, WebUrl.Parse(home.AbsoluteUri))?.ToUri()).Where(IsOwn), "robots-names-it")
                .OrderByDescending(sitemap => NewsPath().IsMatch(sitemap.Url.AbsolutePath)).Take(MostNamedByRobots),
            .. Candidates(CandidateKind.Feed, UsualFeeds.Where(IsKnownHere).Select(At), "usual-place"),
            .. Candidates(CandidateKind.Sitemap, UsualSitemaps.Where(IsKnownHere).Select(At), "usual-place"),
        ];
        SourceCandidate[] last =
        [
            .. Candidates(CandidateKind.Listing, sections.Where(IsOwn), "section").Where(section => section.Url != Plain(home)).Take(MostSections),
            new(CandidateKind.Listing, Plain(home)!, "home"),
        ];
        var taken = last.Select(candidate => candidate.Url.AbsoluteUri).ToHashSet(StringComparer.Ordinal);
        return [.. first.Where(candidate => taken.Add(candidate.Url.AbsoluteUri)).Take(Most - last.Length), .. last];

        Uri? At(string place) => Uri.TryCreate(home, place, out var url) ? url : null;

        bool IsOwn(Uri? url) => url is { IsAbsoluteUri: true } && Site.Of(url) == site;

        bool IsKnownHere(string place) => place switch
        {
            BloggerFeed => !isWordPress,
            "/feed/" or WordPressSitemap => !isBlogger,
            _ => true,
        };
    }

    /// <summary>Those that can be fetched, each once, without those of comments.</summary>
    private static IEnumerable<SourceCandidate> Candidates(CandidateKind kind, IEnumerable<Uri?> urls, string why) =>
        urls.Select(Plain).OfType<Uri>().Where(url => !OfComments().IsMatch(url.PathAndQuery)).DistinctBy(url => url.AbsoluteUri).Select(url => new SourceCandidate(kind, url, why));

    /// <summary>Without credentials and fragment; null for what is not on the web.</summary>
    private static Uri? Plain(Uri? url) => url is { IsAbsoluteUri: true } ? WebUrl.Parse(url.AbsoluteUri)?.ToUri() : null;

    private static bool Says(string? generator, string family) => generator?.Contains(family, StringComparison.OrdinalIgnoreCase) == true;

    [GeneratedRegex("/comments?/|feed=comments", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfComments();

    [GeneratedRegex("news|berita", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewsPath();
}
