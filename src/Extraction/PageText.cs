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
        var node = root.FirstChild;
        while (node is not null)
        {
            yield return node;
            if (node.FirstChild is { } child && (enter is null || enter(node)))
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
                node = node.Parent;
            node = node is null || node == root ? null : node.NextSibling;
        }
    }

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        foreach (var node in Descendants(root))
        {
            if (node is IText piece)
                text.Append(piece.Data);
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" or "td" or "th" })
                text.Append(' ');
        }

        return Fold(text.ToString());
    }

    public static int Depth(INode root)
    {
        var deepest = 0;
        var depth = 0;
        INode? node = root;
        while (node is not null)
        {
            deepest = Math.Max(deepest, depth);
            if (node.FirstChild is { } child)
            {
                node = child;
                depth++;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        return deepest;
    }

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+")]
    private static partial Regex WhiteSpace();
}
