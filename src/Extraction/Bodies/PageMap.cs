using AngleSharp.Dom;

namespace PortalMitra.Extraction.Bodies;

/// <summary>
/// The page in one walk: its elements with what is counted about them, and its text in blocks. Everything else about the
/// body is decided on these lists, so that time grows with the page and not with its square.
/// </summary>
internal sealed class PageMap
{
    private readonly List<TextPiece> _pieces = [];
    private readonly List<MapNode> _nodes = [];
    private readonly List<TextBlock> _blocks = [];
    private int _pieceStart;

    private PageMap()
    {
    }

    // Lists by their own type: they are gone through hundreds of times a page.
    public List<MapNode> Nodes => _nodes;
    public List<TextBlock> Blocks => _blocks;
    public List<TextPiece> Pieces => _pieces;
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

    public static bool IsBlank(char letter) => letter <= ' ' || (letter >= '\u0080' && (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF'));

    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Looked at now and then.</param>
    /// <returns>Null for a page without a body.</returns>
    public static PageMap? Of(FlatPage page, CancellationToken cancellationToken)
    {
        if (page.Body < 0)
            return null;
        var map = new PageMap();
        map.Walk(page, cancellationToken);
        map.SumUp();
        return map;
    }

    /// <summary>Notes where the headline stands; where the title is worded otherwise on the page, its only main heading shows where the article begins.</summary>
    public void Locate(IElement? headline)
    {
        Headline = headline is not null ? _nodes.Find(node => node.Element == headline) : _nodes.FindAll(node => node.Tag == "h1") is [var only] ? only : null;
        for (var at = Headline; at is not null; at = at.Parent)
            at.HoldsHeadline = true;
    }

    private void Walk(FlatPage page, CancellationToken cancellationToken)
    {
        var names = ElementNames.On(page);
        var open = new Stack<(int End, MapNode Node)>();
        var body = page[page.Body];
        var place = new MapNode(body, null, 0, names, TagKind.Line);
        _nodes.Add(place);
        open.Push((body.End, place));
        var breaks = 0;
        for (var i = body.Index + 1; i < body.End; i++)
        {
            while (open.Peek().End <= i)
                Close(open.Pop().Node);
            place = open.Peek().Node;
            var child = page[i];
            if (child.Element is null)
            {
                _pieces.Add(new TextPiece(child.Text, place));
                if (!string.IsNullOrWhiteSpace(child.Text))
                    breaks = 0;
                continue;
            }

            var kind = TagKinds.Of(child.Tag);
            switch (kind)
            {
                // Two line breaks in a row are how simple editors write a new paragraph.
                case TagKind.Break when ++breaks >= 2:
                    EndBlock(place);
                    break;
                case TagKind.Break:
                    _pieces.Add(new TextPiece("\n", place));
                    break;
                case TagKind.Picture or TagKind.Silent:
                    if (kind == TagKind.Picture)
                        place.Pictures++;
                    // What is left out still parts the words before it from those behind it; readings above characters do not.
                    if (child.Tag is not ("rt" or "rp"))
                        _pieces.Add(new TextPiece(" ", place));
                    i = child.End - 1;
                    break;
                default:
                    if (_nodes.Count % 1024 == 0)
                        cancellationToken.ThrowIfCancellationRequested();
                    if (kind == TagKind.Line)
                        EndBlock(place);
                    var node = new MapNode(child, place, _nodes.Count, names, kind) { FirstBlock = _blocks.Count };
                    node.IsInComments = place.IsInComments || (node.Says & NameSays.Comments) != 0;
                    _nodes.Add(node);
                    if (child.End > i + 1)
                        open.Push((child.End, node));
                    else
                        Close(node);
                    break;
            }
        }

        while (open.TryPop(out var last))
            Close(last.Node);
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
                if (letter == ',' || (letter > '\u0600' && letter is '，' or '、' or '،' or '。'))
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
    }

    /// <summary>Counts the times that elements were left out anew: texts read before may have changed.</summary>
    public int Pruning { get; set; }

    /// <summary>Counts what is not left out.</summary>
    public void SumUpKept()
    {
        Pruning++;
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

    public static bool IsHeading(MapNode node) => node.Tag is ['h', >= '1' and <= '6'];
}
