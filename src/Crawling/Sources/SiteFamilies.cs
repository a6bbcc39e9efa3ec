namespace PortalMitra.Crawling;

/// <summary>Knows a site's family by what it says of itself, else by the form of its addresses.</summary>
public static class SiteFamilies
{
    /// <summary>What WordPress calls its formats, in paths and queries.</summary>
    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase) { "feed", "rss", "rss2", "rdf", "atom" };

    /// <summary>
    /// The family; a guess where a path that ends in <c>/feed/</c> is all there is to go by. Another program's name speaks against that guess,
    /// not against addresses that only one family has: services that pass feeds on put their own name in.
    /// </summary>
    /// <param name="generator">Of a feed (<see cref="FeedInfo.Generator"/>) or of <c>meta name=generator</c>.</param>
    /// <param name="url">Of the site, or better of its feed; a relative one says nothing.</param>
    public static SiteFamily Of(string? generator, Uri? url)
    {
        if (Names("wordpress"))
            return SiteFamily.WordPress;
        if (Names("blogger"))
            return SiteFamily.Blogger;
        if (url is not { IsAbsoluteUri: true } || url.Scheme is not ("http" or "https"))
            return SiteFamily.Unknown;
        if (IsBlogger(url))
            return SiteFamily.Blogger;
        return IsWordPress(url) || (string.IsNullOrWhiteSpace(generator) && IsFeedPath(url)) ? SiteFamily.WordPress : SiteFamily.Unknown;

        bool Names(string family) => generator?.Contains(family, StringComparison.OrdinalIgnoreCase) is true;
    }

    /// <summary>Whether the path is one of WordPress' feeds: it ends in <c>/feed/</c>, perhaps with a format behind.</summary>
    internal static bool IsFeedPath(Uri url) => url.AbsolutePath.Trim('/').Split('/') switch
    {
        [.., var last] when last.Equals("feed", StringComparison.OrdinalIgnoreCase) => true,
        [.., var before, var last] => before.Equals("feed", StringComparison.OrdinalIgnoreCase) && Formats.Contains(last),
        _ => false,
    };

    /// <summary>Whether the query asks WordPress for a feed.</summary>
    internal static bool IsFeedQuery(Uri url) => Query.Value(url, "feed") is { } format && Formats.Contains(format);

    /// <summary>Whether the address is one of Blogger's feeds of posts.</summary>
    internal static bool IsBloggerFeed(Uri url) =>
        url.AbsolutePath.Split('/') is ["", "feeds", "posts", "default" or "full" or "summary", ..];

    private static bool IsBlogger(Uri url) =>
        IsBloggerFeed(url) || AsciiHost.Of(url)?.Split('.') is [_, "blogspot", _] or [_, "blogspot", _, _] or ["www", _, "blogspot", _] or ["www", _, "blogspot", _, _];

    private static bool IsWordPress(Uri url) =>
        AsciiHost.Of(url)?.EndsWith(".wordpress.com", StringComparison.Ordinal) is true
        || IsFeedQuery(url)
        || Query.Value(url, "rest_route") is not null
        || url.AbsolutePath.Contains("/wp-json/", StringComparison.Ordinal);
}
