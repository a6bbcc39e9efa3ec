using AngleSharp.Css.Dom;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>A link of a listing page that may lead to an article.</summary>
/// <param name="Url">Absolute, http or https, without fragment.</param>
/// <param name="Text">The link's words, white space folded: usually the headline. Empty only where a selector chose it.</param>
public sealed record ListingLink(Uri Url, string Text);

/// <summary>Finds the links to articles on an outlet's front or section page, without selectors, or with one where that fails.</summary>
public static class ListingLinks
{
    /// <summary>Headlines are longer than the words of a menu.</summary>
    internal const int MinTextLength = 25;

    /// <summary>
    /// The links, each address once, with the words of its first link that has any. Empty for what is no page, for one larger than
    /// <see cref="ArticleExtractor.MaxBytes"/>, for one deeper than <see cref="ArticleExtractor.MaxDepth"/> and for what is no
    /// selector. Never throws.
    /// </summary>
    /// <param name="content">The page's bytes, decompressed.</param>
    /// <param name="page">
    /// Its absolute address: only links of the same host and port count, and none to the page itself. A leading <c>www.</c>
    /// makes no other host; any other subdomain does, also where a selector chooses the link.
    /// </param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <param name="limit">At most so many, in the page's order.</param>
    /// <param name="selector">
    /// CSS selector (W3C Selectors) of the links, or of what holds one each, of which the first counts; whatever the length of
    /// their words. A page of more than 20,000 elements gives none. Null: links with words as long as a headline.
    /// </param>
    public static IReadOnlyList<ListingLink> Find(ReadOnlyMemory<byte> content, Uri page, string? charset, int limit, string? selector = null)
    {
        var chosen = selector is null ? null : Selectors.Parse(selector);
        if ((selector is not null && chosen is null)
            || content.Length > ArticleExtractor.MaxBytes
            || PageParser.Parse(Charset.Decode(content.Span, charset), ArticleExtractor.MaxDepth, CancellationToken.None) is not { } document)
            return [];
        var start = PageText.BaseOf(document, page);
        var links = new Dictionary<Uri, ListingLink>();
        foreach (var anchor in chosen is null ? document.QuerySelectorAll("a[href]") : Chosen(document, chosen))
        {
            if (links.Count >= limit)
                break;
            var text = PageText.Of(anchor);
            if ((chosen is null && text.Length < MinTextLength) || PageLink.Of(anchor, start) is not { Url: var url })
                continue;
            if (!SameHost.Is(url, page) || url.PathAndQuery.Length < 2 || url.PathAndQuery == page.PathAndQuery)
                continue;
            if (!links.TryGetValue(url, out var known) || known.Text.Length == 0)
                links[url] = new ListingLink(url, text);
        }

        return [.. links.Values];
    }

    /// <summary>
    /// Whether it is a CSS selector of at most 300 characters that can be asked of a page. <c>:has</c> is not: it looks at all
    /// that an element holds, for each element, and took minutes on a large page.
    /// </summary>
    public static bool IsSelector(string selector) => Selectors.Parse(selector) is not null;

    private static IEnumerable<IElement> Chosen(IDocument document, ISelector selector) =>
        Selectors.All(document, selector)
            .Select(element => element.LocalName == "a" && element.HasAttribute("href") ? element : element.QuerySelector("a[href]"))
            .OfType<IElement>().Distinct();
}
