using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>Short texts of elements, without reading long ones to their end.</summary>
internal static class VisibleText
{
    /// <summary>More nodes than this hold no short text.</summary>
    private const int MaxNodes = 200;

    /// <summary>The element's text, folded; null when it is longer than <paramref name="limit"/>, empty text included.</summary>
    public static string? Of(IElement root, int limit)
    {
        var children = root.ChildNodes;
        if (children.Length == 1 && children[0] is IText only)
            return only.Length > (8 * limit) + 1000 ? null : Short(PageText.Fold(only.Data), limit);
        var text = new StringBuilder();
        var count = 0;
        foreach (var node in PageText.Descendants(root, IsShown))
        {
            var piece = node as IText;
            // White space shrinks; beyond this it is a long text, or not worth the reading.
            if (++count > MaxNodes || text.Length + (piece?.Length ?? 0) > (8 * limit) + 1000)
                return null;
            if (piece is not null)
            {
                // Style sheets part neighbouring elements, not blanks: "Siti Rahma" and "Wartawan" run together otherwise.
                if (text.Length > 0 && piece.Data.Length > 0 && char.IsLower(text[^1]) && char.IsUpper(piece.Data[0]))
                    text.Append(' ');
                text.Append(piece.Data);
            }
            else if (node is IElement element)
            {
                Part(text, element);
            }
        }

        return Short(PageText.Fold(text), limit);
    }

    private static bool IsShown(INode node) =>
        node is not IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" or "time" or "rt" or "rp" or "button" };

    /// <summary>What stands between the words before an element and its own.</summary>
    private static void Part(StringBuilder text, IElement element)
    {
        switch (element.LocalName)
        {
            case "meta" when element.GetAttribute("itemprop") == "name":
                text.Append(' ').Append(element.GetAttribute("content")).Append(' ');
                break;
            case "br" or "p" or "div" or "td" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "time" or "dt" or "dd" or "section":
                text.Append(' ');
                break;
            case "li":
                text.Append(text.Length > 0 ? " · " : " ");
                break;
            case "a" when text.Length > 0 && !char.IsWhiteSpace(text[^1]):
                text.Append(' ');
                break;
        }
    }

    private static string? Short(string folded, int limit) => folded.Length == 0 || folded.Length > limit ? null : folded;
}
