using AngleSharp.Html.Dom;

namespace PortalMitra.Extraction;

/// <summary>A page on its way through the finders: its tree, and what each of them asks for first.</summary>
/// <param name="Input">The page as it was given.</param>
/// <param name="Document">Its tree, of bounded depth.</param>
/// <param name="Meta">Its <c>meta</c> elements.</param>
/// <param name="Data">Its article in JSON-LD, if there is one.</param>
/// <param name="Base">What relative links count from.</param>
internal sealed record ParsedPage(PageInput Input, IHtmlDocument Document, MetaTags Meta, StructuredData? Data, Uri Base)
{
    public static ParsedPage Of(PageInput input, IHtmlDocument document) =>
        new(input, document, new MetaTags(document), StructuredData.Read(document), PageText.BaseOf(document, input.Url));
}
