using AngleSharp.Html.Parser;

namespace PortalMitra.Extraction;

/// <summary>A link of a listing page that may lead to an article.</summary>
public sealed record ListingLink(Uri Url, string Text);

/// <summary>Finds the links to articles on an outlet's front or section page, without selectors.</summary>
public static class ListingLinks
{
    /// <summary>Headlines are longer than the words of a menu.</summary>
    private const int MinTextLength = 25;

    /// <param name="content">The page's bytes.</param>
    /// <param name="page">Its address: only links of the same host count.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <param name="limit">At most so many, in the page's order.</param>
    public static IReadOnlyList<ListingLink> Find(ReadOnlyMemory<byte> content, Uri page, string? charset, int limit)
    {
        var document = new HtmlParser().ParseDocument(Charset.Decode(content.Span, charset));
        var links = new Dictionary<Uri, ListingLink>();
        if (PageText.Depth(document) > ArticleExtractor.MaxDepth)
            return [];
        foreach (var anchor in document.QuerySelectorAll("a[href]"))
        {
            if (links.Count >= limit)
                break;
            var text = PageText.Of(anchor);
            if (text.Length < MinTextLength || !Uri.TryCreate(page, anchor.GetAttribute("href"), out var url))
                continue;
            if (url.Scheme is not ("http" or "https") || url.Authority != page.Authority || url.AbsolutePath.Length < 2 || url.AbsolutePath == page.AbsolutePath)
                continue;
            var address = new Uri(url.GetLeftPart(UriPartial.Query));
            links.TryAdd(address, new ListingLink(address, text));
        }

        return [.. links.Values];
    }
}
