using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>CSS selectors that staff wrote: asked of a page only where that costs little and cannot throw.</summary>
internal static class Selectors
{
    /// <summary>Longer selectors are no selectors, in characters.</summary>
    private const int MaxLength = 300;

    /// <summary>
    /// Larger pages are not asked, in elements: some selectors look at all siblings of each, so that their cost is the square of
    /// this, two seconds. Pages of outlets have a few thousand.
    /// </summary>
    private const int MaxElements = 20_000;

    /// <summary>
    /// Null for what is none. <c>:has</c> is not allowed: it looks at all that an element holds, for each element, and took
    /// minutes on a large page.
    /// </summary>
    public static ISelector? Parse(string selector) =>
        selector.Length <= MaxLength && !string.IsNullOrWhiteSpace(selector) && !selector.Contains(":has", StringComparison.OrdinalIgnoreCase)
            ? new CssSelectorParser().ParseSelector(selector)
            : null;

    /// <summary>What fits, in the page's order; nothing on pages that are too large.</summary>
    public static IEnumerable<IElement> All(IDocument document, ISelector selector) =>
        document.All.Skip(MaxElements).Any() ? [] : document.All.Where(element => selector.Match(element, scope: null));

    /// <summary>The first that fits and has text or a date; null for no selector, one that is none, or one that fits nothing.</summary>
    public static IElement? First(IDocument document, string? selector) =>
        selector is not null && Parse(selector) is { } parsed ? All(document, parsed).FirstOrDefault(element => element.HasAttribute("datetime") || TextOf(element).Length > 0) : null;

    /// <summary>The text of what was chosen; of <c>meta</c> its content.</summary>
    public static string TextOf(IElement element) => element.LocalName == "meta" ? PageText.Fold(element.GetAttribute("content") ?? "") : PageText.Of(element);
}
