using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>
/// The page's nodes in one list, in the page's order, each knowing where its content ends. Every finder runs over this list: asking
/// the tree itself costs several times as much, and each of them would ask for the same attributes again.
/// </summary>
internal sealed class FlatPage
{
    /// <summary>Pages of outlets have about so many; the list grows where there are more.</summary>
    private const int Usual = 2000;

    private readonly List<FlatNode> _nodes = new(Usual);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    private FlatPage()
    {
    }

    public int Count => _nodes.Count;

    /// <summary>Different values of <c>class</c> and <c>id</c>, which pages repeat: each finder reads each once, and remembers it by number.</summary>
    public int NameCount => _names.Count;

    public FlatNode this[int index] => _nodes[index];

    /// <summary>Where <c>body</c> stands; -1 where there is none.</summary>
    public int Body { get; private set; } = -1;

    public static FlatPage Of(INode root)
    {
        var page = new FlatPage();
        page.Walk(root);
        return page;
    }

    /// <summary>The node of an element; null where it is none of the page's.</summary>
    public FlatNode? Find(IElement? element) => element is null ? null : _nodes.Find(node => node.Element == element);

    /// <summary>Holds a field for a password.</summary>
    public bool AsksForPassword() => _nodes.Exists(node => node.Tag == "input" && node.Element!.GetAttribute("type")?.Equals("password", StringComparison.OrdinalIgnoreCase) == true);

    private void Walk(INode root)
    {
        var open = new Stack<(INodeList Children, int Count, int Next, FlatNode? Node)>();
        open.Push((root.ChildNodes, root.ChildNodes.Length, 0, null));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Count)
            {
                if (place.Node is { } done)
                    done.End = _nodes.Count;
                continue;
            }

            var child = place.Children[place.Next];
            open.Push(place with { Next = place.Next + 1 });
            if (child is IElement element)
            {
                var node = FlatNode.Of(element, _nodes.Count);
                node.ClassNumber = NumberOf(node.Classes);
                node.IdNumber = NumberOf(node.Id);
                _nodes.Add(node);
                if (Body < 0 && node.Tag == "body")
                    Body = node.Index;
                var children = element.ChildNodes;
                if (children.Length > 0)
                    open.Push((children, children.Length, 0, node));
                else
                    node.End = _nodes.Count;
            }
            else if (child is IText { Data: { Length: > 0 } data })
            {
                _nodes.Add(FlatNode.Of(data, _nodes.Count));
            }
        }
    }

    private int NumberOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return -1;
        if (!_names.TryGetValue(name, out var number))
            _names[name] = number = _names.Count;
        return number;
    }
}
