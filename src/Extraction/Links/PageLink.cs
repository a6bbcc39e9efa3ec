using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>A <c>link</c> or <c>a</c> of a page that leads somewhere on the web.</summary>
/// <param name="Element">It.</param>
/// <param name="Url">Absolute, http or https, without fragment; at most 2048 characters.</param>
internal sealed record PageLink(IElement Element, Uri Url)
{
    private const int MaxLength = 2048;

    public bool IsAnchor => Element.LocalName == "a";

    /// <summary>Tokens of <c>rel</c> (HTML Living Standard §4.6.7), in any case of letters.</summary>
    public bool Has(string relation) =>
        (Element.GetAttribute("rel") ?? "").Split([' ', '\t', '\n', '\f', '\r']).Contains(relation, StringComparer.OrdinalIgnoreCase);

    /// <summary>In the page's order, those to the page itself included.</summary>
    public static List<PageLink> All(IDocument document, Uri page)
    {
        var start = PageText.BaseOf(document, page);
        return [.. document.QuerySelectorAll("link[href], a[href]").Select(element => Of(element, start)).OfType<PageLink>()];
    }

    /// <returns>Null where it leads nowhere on the web.</returns>
    public static PageLink? Of(IElement element, Uri start) =>
        element.GetAttribute("href") is { Length: <= MaxLength } written
        && Uri.TryCreate(start, written, out var url)
        && url.Scheme is "http" or "https"
        && url.OriginalString.Length <= MaxLength
            ? new PageLink(element, new Uri(url.GetLeftPart(UriPartial.Query)))
            : null;
}
