namespace PortalMitra.Extraction;

/// <summary>A link of a listing page that may lead to an article.</summary>
/// <param name="Url">Absolute, http or https, without fragment.</param>
/// <param name="Text">The link's words, white space folded: usually the headline.</param>
public sealed record ListingLink(Uri Url, string Text);

/// <summary>Finds the links to articles on an outlet's front or section page, without selectors.</summary>
public static class ListingLinks
{
    /// <summary>Headlines are longer than the words of a menu.</summary>
    private const int MinTextLength = 25;

    /// <summary>
    /// The links, each address once, with the words of its first link. Empty for what is no page, for one larger than
    /// <see cref="ArticleExtractor.MaxBytes"/> and for one deeper than <see cref="ArticleExtractor.MaxDepth"/>. Never throws.
    /// </summary>
    /// <param name="content">The page's bytes, decompressed.</param>
    /// <param name="page">Its absolute address: only links of the same host and port count, and none to the page itself.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <param name="limit">At most so many, in the page's order.</param>
    public static IReadOnlyList<ListingLink> Find(ReadOnlyMemory<byte> content, Uri page, string? charset, int limit)
    {
        if (content.Length > ArticleExtractor.MaxBytes
            || PageParser.Parse(Charset.Decode(content.Span, charset), ArticleExtractor.MaxDepth, CancellationToken.None) is not { } document)
            return [];
        var start = PageText.BaseOf(document, page);
        var links = new Dictionary<Uri, ListingLink>();
        foreach (var anchor in document.QuerySelectorAll("a[href]"))
        {
            if (links.Count >= limit)
                break;
            var text = PageText.Of(anchor);
            if (text.Length < MinTextLength || !Uri.TryCreate(start, anchor.GetAttribute("href"), out var url))
                continue;
            if (url.Scheme is not ("http" or "https") || url.Authority != page.Authority || url.PathAndQuery.Length < 2 || url.PathAndQuery == page.PathAndQuery)
                continue;
            var address = new Uri(url.GetLeftPart(UriPartial.Query));
            links.TryAdd(address, new ListingLink(address, text));
        }

        return [.. links.Values];
    }
}
