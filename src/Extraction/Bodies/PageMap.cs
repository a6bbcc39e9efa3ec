using System.Collections.Frozen;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Bodies;

/// <summary>
/// The page in one walk: its elements with what is counted about them, and its text in blocks. Everything else about the
/// body is decided on these lists, so that time grows with the page and not with its square.
/// </summary>
internal sealed class PageMap
{
    /// <summary>Hold no text for readers.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ["script", "style", "template", "iframe", "svg", "select", "textarea", "object", "embed", "video", "audio", "canvas", "input", "img", "rt", "rp", "picture", "map", "head", "meta", "link", "datalist"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lines = FrozenSet.ToFrozenSet(
        [
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "dd", "dt", "div", "section", "article", "main", "figure", "figcaption", "table", "ul", "ol", "dl", "tr",
            "thead", "tbody", "tfoot", "caption", "header", "footer", "aside", "nav", "form", "fieldset", "hr", "center", "body", "details", "summary", "address", "button", "menu", "dialog", "hgroup", "noscript",
        ], StringComparer.Ordinal);

    private readonly List<TextPiece> _pieces = [];
    private readonly List<MapNode> _nodes = [];
    private readonly List<TextBlock> _blocks = [];
    private int _pieceStart;

    private PageMap()
    {
    }

    public IReadOnlyList<MapNode> Nodes => _nodes;
    public IReadOnlyList<TextBlock> Blocks => _blocks;
    public IReadOnlyList<TextPiece> Pieces => _pieces;
    public MapNode Root => _nodes[0];

    /// <summary>The headline's element, if it is on the page.</summary>
    public MapNode? Headline { get; private set; }

    /// <summary>The elements right inside another, in the page's order.</summary>
    public IEnumerable<MapNode> Children(MapNode parent)
    {
        for (var i = parent.Index + 1; i < parent.End; i = _nodes[i].End)
            yield return _nodes[i];
    }

    /// <summary>The blocks inside.</summary>
    public IEnumerable<TextBlock> BlocksOf(MapNode node)
    {
        for (var i = node.FirstBlock; i < node.EndBlock; i++)
            yield return _blocks[i];
    }

    public static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u00AD';

    /// <param name="body">The page's body.</param>
    /// <param name="headline">The headline's element, if readers see it.</param>
    /// <param name="cancellationToken">Looked at now and then.</param>
    public static PageMap Of(IElement body, IElement? headline, CancellationToken cancellationToken)
    {
        var map = new PageMap();
        map.Walk(body, headline, cancellationToken);
        map.SumUp();
        return map;
    }

    private void Walk(IElement body, IElement? headline, CancellationToken cancellationToken)
    {
        // The same classes come again and again.
        var names = new Dictionary<(string?, string?), NameSays>();
        var open = new Stack<(INodeList Children, int Next, MapNode Node)>();
        var root = new MapNode(body, null, 0, NameSays.Nothing, isBlock: true);
        _nodes.Add(root);
        open.Push((body.ChildNodes, 0, root));
        var breaks = 0;
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Children.Length)
            {
                Close(place.Node);
                continue;
            }

            open.Push((place.Children, place.Next + 1, place.Node));
            switch (place.Children[place.Next])
            {
                case IText text:
                    if (text.Data is { Length: > 0 } data)
                    {
                        _pieces.Add(new TextPiece(data, place.Node));
                        if (!string.IsNullOrWhiteSpace(data))
                            breaks = 0;
                    }

                    break;
                case IElement { LocalName: "br" }:
                    // Two line breaks in a row are how simple editors write a new paragraph.
                    if (++breaks >= 2)
                        EndBlock(place.Node);
                    else
                        _pieces.Add(new TextPiece("\n", place.Node));
                    break;
                case IElement element when Silent.Contains(element.LocalName):
                    if (element.LocalName is "img" or "picture" or "video" or "iframe")
                        place.Node.Pictures++;
                    // What is left out still parts the words before it from those behind it; readings above characters do not.
                    if (element.LocalName is not ("rt" or "rp"))
                        _pieces.Add(new TextPiece(" ", place.Node));
                    break;
                case IElement element:
                    if (_nodes.Count % 1024 == 0)
                        cancellationToken.ThrowIfCancellationRequested();
                    var isBlock = Lines.Contains(element.LocalName);
                    if (isBlock)
                        EndBlock(place.Node);
                    var node = new MapNode(element, place.Node, _nodes.Count, NamesOf(element, names), isBlock) { FirstBlock = _blocks.Count };
                    _nodes.Add(node);
                    if (element == headline)
                        Headline = node;
                    if (element.HasChildNodes)
                        open.Push((element.ChildNodes, 0, node));
                    else
                        Close(node);
                    break;
            }
        }
    }

    private static NameSays NamesOf(IElement element, Dictionary<(string?, string?), NameSays> known)
    {
        var key = (element.ClassName, element.Id);
        if (key.ClassName is null && key.Id is null)
            return NameSays.Nothing;
        if (!known.TryGetValue(key, out var says))
            known[key] = says = ElementNames.Read(key.ClassName, key.Id);
        return says;
    }

    private void Close(MapNode node)
    {
        if (node.IsBlock)
            EndBlock(node);
        node.End = _nodes.Count;
        node.EndBlock = _blocks.Count;
    }

    private void EndBlock(MapNode inside)
    {
        var from = _pieceStart;
        _pieceStart = _pieces.Count;
        if (from == _pieces.Count)
            return;
        var (length, linked, commas) = (0, 0, 0);
        var blank = false;
        for (var i = from; i < _pieces.Count; i++)
        {
            var before = length;
            foreach (var letter in _pieces[i].Data)
            {
                if (IsBlank(letter))
                {
                    blank = length > 0;
                    continue;
                }

                length += blank ? 2 : 1;
                blank = false;
                if (letter is ',' or '，' or '、' or '،' or '。')
                    commas++;
            }

            if (length > before && _pieces[i].Node.IsInLink)
                linked += length - before;
        }

        if (length > 0)
            _blocks.Add(new TextBlock(inside.Line, (from, _pieces.Count), length, linked, commas));
    }

    private void SumUp()
    {
        foreach (var block in _blocks)
        {
            var owner = block.Owner;
            owner.Text += block.Length;
            owner.Linked += block.Linked;
            owner.OwnBlocks++;
            if (block.IsProse && !owner.IsInComments)
                owner.Prose += block.Length;
            if (IsLinkedHeading(block))
                owner.LinkedHeadings++;
        }

        for (var i = _nodes.Count - 1; i > 0; i--)
        {
            var (node, parent) = (_nodes[i], _nodes[i].Parent!);
            parent.Text += node.Text;
            parent.Linked += node.Linked;
            parent.Prose += node.Prose;
            parent.LinkedHeadings += node.LinkedHeadings;
            parent.Pictures += node.Pictures;
        }

        for (var at = Headline; at is not null; at = at.Parent)
            at.HoldsHeadline = true;
    }

    /// <summary>Counts what is not left out.</summary>
    public void SumUpKept()
    {
        foreach (var node in _nodes)
            (node.KeptText, node.KeptLinked, node.KeptProse, node.KeptLinkedHeadings) = (0, 0, 0, 0);
        foreach (var block in _blocks)
        {
            var owner = block.Owner;
            if (owner.IsLeftOut)
                continue;
            owner.KeptText += block.Length;
            owner.KeptLinked += block.Linked;
            owner.KeptProse += block.IsProse ? block.Length : 0;
            owner.KeptLinkedHeadings += IsLinkedHeading(block) ? 1 : 0;
        }

        for (var i = _nodes.Count - 1; i > 0; i--)
        {
            var (node, parent) = (_nodes[i], _nodes[i].Parent!);
            parent.KeptText += node.KeptText;
            parent.KeptLinked += node.KeptLinked;
            parent.KeptProse += node.KeptProse;
            parent.KeptLinkedHeadings += node.KeptLinkedHeadings;
        }
    }

    /// <summary>A heading that leads elsewhere.</summary>
    public static bool IsLinkedHeading(TextBlock block) =>
        block.LinkShare > 0.8 && (IsHeading(block.Owner) || (block.Owner.Parent is { } parent && IsHeading(parent)));

    public static bool IsHeading(MapNode node) => node.Element.LocalName is ['h', >= '1' and <= '6'];
}
