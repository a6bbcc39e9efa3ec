using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>Asks a page for what an outlet's rule selects.</summary>
internal static class RuleSelector
{
    /// <summary>Some selectors cost the square of this; see <see cref="ListingLinks"/>.</summary>
    private const int MaxElements = 20_000;

    /// <summary>The first element that fits and has text; null without rule, for what is no selector, and on a page too large to be asked.</summary>
    public static IElement? First(ParsedPage page, string? selector) =>
        selector is null || page.Outline.Count > MaxElements || !ListingLinks.IsSelector(selector) || new CssSelectorParser().ParseSelector(selector) is not { } parsed
            ? null
            : page.Document.All.FirstOrDefault(element => parsed.Match(element, scope: null) && Read(element).Length > 0);

    public static string? Text(ParsedPage page, string? selector) => First(page, selector) is { } element ? Read(element) : null;

    public static string Read(IElement element) => element.LocalName == "meta" ? PageText.Fold(element.GetAttribute("content") ?? "") : PageText.Of(element);
}
