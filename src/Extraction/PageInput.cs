namespace PortalMitra.Extraction;

/// <summary>A fetched page.</summary>
/// <param name="Content">The bytes as they came, decompressed.</param>
/// <param name="Url">The absolute address they came from, after redirects: relative links count from here unless the page has a <c>base</c>.</param>
/// <param name="Fetched">When they came: relative dates count from here, and later dates are refused.</param>
/// <param name="Charset">Name from the Content-Type header (RFC 9110 §8.3), if it gave one; may be wrong.</param>
public sealed record PageInput(ReadOnlyMemory<byte> Content, Uri Url, DateTimeOffset Fetched, string? Charset = null)
{
    /// <summary><c>pubDate</c> or <c>published</c> of the feed entry that led here; trusted after the page's own machine-readable dates.</summary>
    public DateTimeOffset? FeedPublished { get; init; }

    /// <summary><c>lastmod</c> or <c>news:publication_date</c> of the sitemap that led here; trusted last.</summary>
    public DateTimeOffset? SitemapPublished { get; init; }

    /// <summary>A further page of an article that is known to be one: its text may be short.</summary>
    public bool IsFurtherPage { get; init; }

    /// <summary>What staff laid down for the pages of this outlet, where reading them without help goes wrong.</summary>
    public OutletRules? Rules { get; init; }
}
