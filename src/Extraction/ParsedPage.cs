using AngleSharp.Html.Dom;
using PortalMitra.Extraction.Facts;

namespace PortalMitra.Extraction;

/// <summary>A page on its way through the finders: its tree, and what each of them asks for first.</summary>
/// <param name="Input">The page as it was given.</param>
/// <param name="Document">Its tree, of bounded depth.</param>
/// <param name="Meta">Its <c>meta</c> elements.</param>
/// <param name="Data">Its article in JSON-LD, or its page, if there is one.</param>
/// <param name="Base">What relative links count from.</param>
internal sealed record ParsedPage(PageInput Input, IHtmlDocument Document, MetaTags Meta, StructuredData? Data, Uri Base)
{
    /// <summary>The tree as a list.</summary>
    public required FlatPage Nodes { get; init; }

    /// <summary>What the finders of facts look at, gathered in one walk.</summary>
    public required PageOutline Outline { get; init; }

    /// <summary>The outlet's name, which several finders ask for.</summary>
    public OutletName Outlet => field ??= OutletName.Of(this);

    public static ParsedPage Of(PageInput input, IHtmlDocument document)
    {
        var nodes = FlatPage.Of(document);
        var outline = PageOutline.Of(nodes);
        var data = StructuredData.Read(outline.DataBlocks, input.Url, document.Title ?? "");
        return new ParsedPage(input, document, new MetaTags(outline.Metas), data, PageText.BaseOf(document, input.Url)) { Nodes = nodes, Outline = outline };
    }
}
