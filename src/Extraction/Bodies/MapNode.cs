using AngleSharp.Dom;

namespace PortalMitra.Extraction.Bodies;

/// <summary>An element of the page with what is counted about it.</summary>
internal sealed class MapNode(FlatNode node, MapNode? parent, int index, NameMemory<NameSays> names, TagKind kind)
{
    public IElement Element { get; } = node.Element!;
    public MapNode? Parent { get; } = parent;

    /// <summary>Of the element, such as "div".</summary>
    public string Tag { get; } = node.Tag;

    /// <summary>Place in the page's order; all that it holds lies between this and <see cref="End"/>.</summary>
    public int Index { get; } = index;
    public int End { get; set; }
    public NameSays Says { get; } = names.OfClasses(node) | names.OfId(node);

    /// <summary>Its class as written; null for none.</summary>
    public string? Classes { get; } = node.Classes;
    public string? ItemProp { get; } = node.ItemProp;

    /// <summary>By an attribute: not shown, or by its role none of the article's.</summary>
    public bool IsHidden { get; } = node.IsHidden;

    /// <summary>Begins a line of its own.</summary>
    public bool IsBlock { get; } = kind == TagKind.Line;

    /// <summary>The nearest element that begins a line, itself included.</summary>
    public MapNode Line => IsBlock || _lineAbove is null ? this : _lineAbove;
    private readonly MapNode? _lineAbove = parent?.Line;

    /// <summary>In a link, or one itself.</summary>
    public bool IsInLink { get; } = parent is { IsInLink: true } || node is { HasAddress: true, Tag: "a" };

    /// <summary>Blocks inside: from this one to before <see cref="EndBlock"/>.</summary>
    public int FirstBlock { get; set; }
    public int EndBlock { get; set; }

    /// <summary>Characters of text, of text in links, and of long blocks with few links, all inside.</summary>
    public int Text { get; set; }
    public int Linked { get; set; }
    public int Prose { get; set; }

    /// <summary>Headings that are links: each begins a pointer to another article.</summary>
    public int LinkedHeadings { get; set; }

    /// <summary>Pictures inside.</summary>
    public int Pictures { get; set; }

    /// <summary>Among readers' comments, by its name or that of what holds it.</summary>
    public bool IsInComments { get; set; }
    public bool HoldsHeadline { get; set; }
    public bool IsLeftOut { get; set; }

    /// <summary>Blocks whose line is this element's own, not that of something in it.</summary>
    public int OwnBlocks { get; set; }
    public double Score { get; set; }

    /// <summary>The same of what is not left out; known once the page is pruned.</summary>
    public int KeptText { get; set; }
    public int KeptLinked { get; set; }
    public int KeptProse { get; set; }
    public int KeptLinkedHeadings { get; set; }

    public double KeptLinkShare => KeptText == 0 ? 0 : Math.Min(1, KeptLinked / (double)KeptText);

    public bool Holds(MapNode other) => other.Index >= Index && other.Index < End;
}
