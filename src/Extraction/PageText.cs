using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>Text of nodes, without recursion: a page may be nested as deep as its author was careless.</summary>
internal static partial class PageText
{
    /// <summary>White space folded to single blanks, trimmed.</summary>
    public static string Fold(string text) => WhiteSpace().Replace(text, " ").Trim();

    /// <summary>Every node below <paramref name="root"/> in document order; <paramref name="enter"/> says whose children to visit.</summary>
    public static IEnumerable<INode> Descendants(INode root, Func<INode, bool>? enter = null)
    {
        // Places in lists of children: asking a node for its next sibling searches the list each time.
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Children.Length)
                continue;
            open.Push((place.Children, place.Next + 1));
            var node = place.Children[place.Next];
            yield return node;
            if (node.HasChildNodes && (enter is null || enter(node)))
                open.Push((node.ChildNodes, 0));
        }
    }

    /// <summary>The text a reader sees in a node, folded; blocks and line breaks part words.</summary>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        foreach (var node in Descendants(root, node => node is not IElement { LocalName: "script" or "style" or "noscript" or "template" }))
        {
            if (node is IText piece)
                text.Append(piece.Data);
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" or "td" or "th" })
                text.Append(' ');
        }

        return Fold(text.ToString());
    }

    /// <summary>The address that relative links count from: that of <c>base</c> if the page has one (HTML Living Standard §2.4.1), else its own.</summary>
    public static Uri BaseOf(IDocument document, Uri page) =>
        document.Head?.Children.FirstOrDefault(element => element.LocalName == "base" && element.HasAttribute("href"))?.GetAttribute("href") is { } address
        && Uri.TryCreate(page, address, out var uri) && uri.Scheme is "http" or "https" ? uri : page;

    /// <summary>Levels of nodes below <paramref name="root"/>: 0 for a node without children.</summary>
    public static int Depth(INode root)
    {
        var deepest = 0;
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Children.Length)
                continue;
            open.Push((place.Children, place.Next + 1));
            deepest = Math.Max(deepest, open.Count);
            if (place.Children[place.Next] is { HasChildNodes: true } node)
                open.Push((node.ChildNodes, 0));
        }

        return deepest;
    }

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+")]
    private static partial Regex WhiteSpace();
}
