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

    /// <summary>The heading whose whole text is the title, the highest first.</summary>
    public static IElement? HeadingOf(IDocument document, string title) =>
        document.QuerySelectorAll("h1").Concat(document.QuerySelectorAll("h2, h3")).FirstOrDefault(heading => Of(heading).Equals(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address that relative links count from: that of <c>base</c> if the page has one (HTML Living Standard §2.4.1), else its own.</summary>
    public static Uri BaseOf(IDocument document, Uri page) =>
        document.QuerySelector("base[href]")?.GetAttribute("href") is { } address && Uri.TryCreate(page, address, out var uri) && uri.Scheme is "http" or "https" ? uri : page;

    /// <summary>Levels of nodes below <paramref name="root"/>: 0 for a node without children.</summary>
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
