using System.Text.RegularExpressions;

namespace PortalMitra.Extraction;

/// <summary>The feeds a page points to.</summary>
internal static partial class FeedHints
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json",
        "application/xml", "text/xml", "text/rss+xml",
    };

    /// <summary>Each address once: declared, then linked, then those of comments.</summary>
    public static IEnumerable<HintedFeed> Of(List<PageLink> links, Uri page)
    {
        var declared = links.Where(link => !link.IsAnchor && IsDeclared(link)).Select(link => Hint(link, link.Element.GetAttribute("title"), TypeOf(link)));
        var linked = links.Where(link => link.IsAnchor && FeedPath().IsMatch(link.Url.AbsolutePath) && SameHost.IsNear(link.Url, page))
            .Select(link => Hint(link, PageText.Of(link.Element), type: null));
        return declared.Concat(linked).DistinctBy(feed => feed.Url).OrderBy(IsOfComments);
    }

    /// <summary>
    /// HTML Living Standard §4.6.7.1, alternate: a feed is known by its type. JSON is declared for feeds, but by WordPress
    /// also for the page itself as its interface gives it.
    /// </summary>
    private static bool IsDeclared(PageLink link) =>
        (link.Has("alternate") || link.Has("feed")) && Types.Contains(TypeOf(link)) && !link.Url.AbsolutePath.Contains("/wp-json", StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(PageLink link) => (link.Element.GetAttribute("type") ?? "").Split(';')[0].Trim().ToLowerInvariant();

    private static HintedFeed Hint(PageLink link, string? title, string? type) =>
        new(link.Url, PageText.Fold(title ?? "") is { Length: > 0 } words ? words : null, type);

    private static bool IsOfComments(HintedFeed feed) => CommentAddress().IsMatch(feed.Url.PathAndQuery) || CommentTitle().IsMatch(feed.Title ?? "");

    [GeneratedRegex(@"(?:/feed/?|/rss/?|/rss2?\.xml|/feed\.(?:xml|json)|/atom\.xml|/index\.xml|\.rss|\.atom|/feeds/posts/default/?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedPath();

    [GeneratedRegex("/comments?/|feed=comments|/komentar/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentAddress();

    [GeneratedRegex(@"\b(?:comments?|komentar)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentTitle();
}
