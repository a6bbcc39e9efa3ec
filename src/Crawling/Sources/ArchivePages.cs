using System.Globalization;

namespace PortalMitra.Crawling;

/// <summary>Addresses under which sites give entries that their feeds no longer hold. Nobody has asked whether there are any.</summary>
public static class ArchivePages
{
    /// <summary>Blogger gives no more entries at once, and 25 where nobody asks for a number.</summary>
    private const int MaxResults = 100;

    /// <summary>
    /// The address of a page of older entries: WordPress' feeds (<c>paged</c>; searches too) and <c>wp-json</c> posts (<c>page</c>), Blogger's feeds
    /// of posts (<c>start-index</c>, with labels and searches). What else stands in the query is kept.
    /// </summary>
    /// <param name="source">Absolute, http or https.</param>
    /// <param name="family">Whose rules hold there.</param>
    /// <param name="page">
    /// From 2 on, as the source itself is the first page. Not so with Blogger where the source names no <c>max-results</c>, or more than 100: its pages
    /// here are of 100 entries, so begin with page 1, or those between the source's last entry and the hundredth are missed.
    /// </param>
    /// <returns>Null where the family, or the address, knows no pages.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page is less than 1.</exception>
    public static Uri? Page(Uri source, SiteFamily family, int page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        if (!source.IsAbsoluteUri || source.Scheme is not ("http" or "https"))
            return null;
        return family switch
        {
            SiteFamily.WordPress when IsPosts(source) => Query.With(source, "page", Text(page)),
            SiteFamily.WordPress when IsFeed(source) => Query.With(source, "paged", Text(page)),
            SiteFamily.Blogger when SiteFamilies.IsBloggerFeed(source) => BloggerPage(source, page),
            _ => null,
        };
    }

    private static Uri BloggerPage(Uri source, int page)
    {
        var results = int.TryParse(Query.Value(source, "max-results"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written is > 0 and <= MaxResults ? written : MaxResults;
        return Query.With(Query.With(source, "max-results", Text(results)), "start-index", Text(1 + ((page - 1L) * results)));
    }

    private static bool IsPosts(Uri source) =>
        source.AbsolutePath.TrimEnd('/').EndsWith("/wp-json/wp/v2/posts", StringComparison.Ordinal)
        || Query.Value(source, "rest_route")?.TrimEnd('/') == "/wp/v2/posts";

    /// <summary>Comments have a feed, but no further pages of it.</summary>
    private static bool IsFeed(Uri source) =>
        (SiteFamilies.IsFeedPath(source) || SiteFamilies.IsFeedQuery(source)) && !source.AbsolutePath.Contains("/comments/feed", StringComparison.OrdinalIgnoreCase);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
