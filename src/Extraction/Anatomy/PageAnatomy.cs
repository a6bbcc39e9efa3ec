using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>
/// A page drawn anew for a person who looks for the names of its parts: its text and the nesting of its elements, with the
/// names that selectors ask for. Nothing else of the page comes along: no script, style, picture, form, or address. Pure, and never throws.
/// </summary>
public static class PageAnatomy
{
    /// <summary>No more than this is drawn, in characters: a person reads no longer page.</summary>
    private const int MaxLength = 2_000_000;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    // Lists and tables are drawn as plain boxes: a browser would move parts of broken ones elsewhere.
    private const string Style = """
        body{margin:0;padding:.5rem;font:14px/1.5 system-ui,sans-serif;color:#221b16;background:#fff;overflow-wrap:anywhere}
        div{margin:.3rem 0;padding:.2rem .5rem;border-left:2px solid #d9cdbb}
        b{font:600 12px/1.4 ui-monospace,monospace;color:#7a1f2b;background:#f6efe2;padding:0 .25rem;border-radius:3px}
        div>b{display:table;margin:0 0 .15rem -.2rem}
        .j{font-size:17px;font-weight:700}.a{text-decoration:underline}i{color:#6b5d50}
        @media (prefers-color-scheme:dark){body{color:#efe6da;background:#1c1612}div{border-color:#4b3d31}b{color:#f0b9a8;background:#33271f}i{color:#b9aa99}}
        """;

    /// <summary>A whole HTML document; null for what is no page, or one too large or too deep.</summary>
    /// <param name="content">The page's bytes, decompressed.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <param name="title">The document's title.</param>
    public static string? Draw(ReadOnlyMemory<byte> content, string? charset, string title)
    {
        if (PageBlocks.Parse(content, charset) is not { Body: { } body } document)
            return null;
        var html = new StringBuilder("<!doctype html><html lang=\"")
            .Append(WebUtility.HtmlEncode(document.DocumentElement.GetAttribute("lang") is { Length: >= 2 and <= 35 } language ? language : "id"))
            .Append("\"><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(title)).Append("</title><style>").Append(Style).Append("</style></head><body>");
        Draw(html, body);
        return html.Append("</body></html>").ToString();
    }

    private static void Draw(StringBuilder html, IElement body)
    {
        var open = new Stack<(INodeList Children, int Next, string End)>();
        open.Push((body.ChildNodes, 0, ""));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Children.Length || html.Length > MaxLength)
            {
                html.Append(place.End);
                continue;
            }

            open.Push(place with { Next = place.Next + 1 });
            var node = place.Children[place.Next];
            if (node is IText text)
                html.Append(WebUtility.HtmlEncode(text.Data));
            if (node is not IElement element || PageBlocks.IsUnseen(element))
                continue;
            if (element.LocalName == "br")
                html.Append("<br>");
            else if (element.LocalName == "img")
                html.Append("<i>[").Append(WebUtility.HtmlEncode(element.GetAttribute("alt") ?? "img")).Append("]</i> ");
            else
                open.Push((element.ChildNodes, 0, Begin(html, element)));
        }
    }

    /// <returns>How the element ends.</returns>
    private static string Begin(StringBuilder html, IElement element)
    {
        var tag = Blocks.Contains(element.LocalName) ? "div" : "span";
        var names = NamesOf(element);
        var look = element.LocalName switch { "h1" or "h2" or "h3" => " class=\"j\"", "a" => " class=\"a\"", _ => "" };
        html.Append('<').Append(tag).Append(look).Append('>');
        if (names.Length > 0)
            html.Append("<b>").Append(WebUtility.HtmlEncode(names)).Append("</b> ");
        return $"</{tag}>";
    }

    /// <summary>As a selector would name it: "div#isi.berita.utama".</summary>
    private static string NamesOf(IElement element)
    {
        var names = new StringBuilder();
        if (element.Id is { Length: > 0 and <= 100 } id)
            names.Append('#').Append(id);
        foreach (var name in element.ClassList.Where(name => name.Length <= 100).Take(8))
            names.Append('.').Append(name);
        return names.Length > 0 || element.LocalName is "h1" or "time" or "article" or "main" ? names.Insert(0, element.LocalName).ToString() : "";
    }
}
