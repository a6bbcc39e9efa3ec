using System.Buffers;
using System.Text;

namespace PortalMitra.Extraction.Bodies;

/// <summary>Writes blocks as the minimal HTML that <see cref="Article.Html"/> promises: what is not on its list is never copied.</summary>
internal sealed class BodyHtml(PageMap map, Uri start)
{
    /// <summary>Longer addresses are not linked, in characters.</summary>
    private const int MaxAddress = 2048;

    private readonly StringBuilder _html = new();
    private readonly Stack<(MapNode Node, string Tag)> _open = new();

    public static string Write(PageMap map, IReadOnlyList<KeptBlock> blocks, Uri start)
    {
        var writer = new BodyHtml(map, start);
        foreach (var kept in blocks)
            writer.Add(kept.Block);
        writer.CloseTo(0);
        return writer._html.ToString();
    }

    private void Add(TextBlock block)
    {
        var wanted = Structure(block.Owner);
        var shared = 0;
        var open = _open.Reverse().ToList();
        while (shared < wanted.Count && shared < open.Count && open[shared].Node == wanted[shared].Node)
            shared++;
        CloseTo(shared);
        // A second line of one entry or cell.
        if (shared == wanted.Count && shared > 0 && wanted[^1].Tag is "li" or "td" or "th" && _html[^1] != '>')
            _html.Append("<br>");
        foreach (var (node, tag) in wanted.Skip(shared))
        {
            _html.Append('<').Append(tag).Append('>');
            _open.Push((node, tag));
        }

        // A cell, an entry or a quotation holds text as it is; everything else is a paragraph or a heading.
        var own = Tag(block.Owner.Tag) is "h2" or "h3" or "h4" or "pre" ? Tag(block.Owner.Tag)! : _open.TryPeek(out var top) && top.Tag is "li" or "td" or "th" ? null : "p";
        if (own is not null)
            _html.Append('<').Append(own).Append('>');
        Inline(block, keepSpace: own == "pre");
        if (own is not null)
            _html.Append("</").Append(own).Append('>');
    }

    private void CloseTo(int count)
    {
        while (_open.Count > count)
            _html.Append("</").Append(_open.Pop().Tag).Append('>');
    }

    /// <summary>Lists, tables and quotations around a line, the outermost first, each in a place where HTML allows it.</summary>
    private static List<(MapNode Node, string Tag)> Structure(MapNode owner)
    {
        var found = new List<(MapNode, string)>();
        for (var at = owner; at is not null; at = at.Parent)
        {
            if (at.Tag is "ul" or "ol" or "li" or "blockquote" or "table" or "tr" or "td" or "th")
                found.Add((at, at.Tag));
        }

        found.Reverse();
        var valid = new List<(MapNode, string)>(found.Count);
        var above = "";
        foreach (var (node, tag) in found)
        {
            var fits = tag switch
            {
                "li" => above is "ul" or "ol",
                "tr" => above == "table",
                "td" or "th" => above == "tr",
                _ => above is not ("ul" or "ol" or "table" or "tr"),
            };
            if (fits)
            {
                valid.Add((node, tag));
                above = tag;
            }
        }

        // A list without an entry, or a table without a cell, around this line.
        while (valid.Count > 0 && valid[^1].Item2 is "ul" or "ol" or "table" or "tr")
            valid.RemoveAt(valid.Count - 1);
        return valid;
    }

    private static string? Tag(string name) => name switch
    {
        "h1" or "h2" => "h2",
        "h3" => "h3",
        "h4" or "h5" or "h6" => "h4",
        "pre" => "pre",
        _ => null,
    };

    private void Inline(TextBlock block, bool keepSpace)
    {
        var style = new Style(null, false, false);
        var (blank, any) = (false, false);
        for (var i = block.Pieces.From; i < block.Pieces.To; i++)
        {
            var piece = map.Pieces[i];
            if (piece.Node.IsLeftOut)
            {
                blank = any;
                continue;
            }

            var own = StyleOf(piece.Node, block.Owner);
            var data = piece.Data.AsSpan();
            if (data.IsWhiteSpace() && !keepSpace)
            {
                blank = any;
                continue;
            }

            if (own != style)
            {
                Close(style);
                if (!keepSpace && any && (blank || PageMap.IsBlank(data[0])))
                {
                    _html.Append(' ');
                    data = data.TrimStart();
                }

                blank = false;
                Open(own);
                style = own;
            }

            Text(data, keepSpace, ref blank, ref any);
        }

        Close(style);
    }

    private void Text(ReadOnlySpan<char> data, bool keepSpace, ref bool blank, ref bool any)
    {
        var word = new StringBuilder();
        foreach (var letter in data)
        {
            if (!keepSpace && PageMap.IsBlank(letter))
            {
                blank = any;
                continue;
            }

            if (blank)
                word.Append(' ');
            (blank, any) = (false, true);
            word.Append(letter);
        }

        _html.Append(Escape(word.ToString()));
    }

    /// <summary>The characters that mean something in markup and in attributes between double quotes (HTML Living Standard §13.3).</summary>
    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\u00A0");

    private void Open(Style style)
    {
        if (style.Link is { } link)
            _html.Append("<a href=\"").Append(Escape(link)).Append("\">");
        if (style.IsStrong)
            _html.Append("<strong>");
        if (style.IsEmphasised)
            _html.Append("<em>");
    }

    private void Close(Style style)
    {
        if (style.IsEmphasised)
            _html.Append("</em>");
        if (style.IsStrong)
            _html.Append("</strong>");
        if (style.Link is not null)
            _html.Append("</a>");
    }

    private Style StyleOf(MapNode node, MapNode owner)
    {
        var style = new Style(null, false, false);
        for (var at = node; at is not null && at != owner && !at.IsBlock; at = at.Parent)
        {
            style = at.Tag switch
            {
                "b" or "strong" => style with { IsStrong = true },
                "i" or "em" or "cite" => style with { IsEmphasised = true },
                "a" when style.Link is null => style with { Link = Address(at) },
                _ => style,
            };
        }

        return style;
    }

    private string? Address(MapNode anchor) =>
        anchor.Element.GetAttribute("href") is { Length: > 0 and <= MaxAddress } written && Uri.TryCreate(start, written, out var url) && url.Scheme is "http" or "https"
            ? url.AbsoluteUri
            : null;

    private readonly record struct Style(string? Link, bool IsStrong, bool IsEmphasised);
}
