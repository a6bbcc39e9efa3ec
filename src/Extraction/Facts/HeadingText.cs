using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction.Facts;

/// <summary>
/// A heading in the parts its markup makes: kickers, dates and sublines stand in elements of their own.
/// </summary>
/// <param name="Whole">All of it.</param>
/// <param name="Parts">In order; one where the markup makes none.</param>
/// <param name="Last">What stands behind the last tag, formatting included.</param>
internal sealed record HeadingText(string Whole, IReadOnlyList<string> Parts, string Last)
{
    private const int MaxNodes = 120;

    public static readonly HeadingText None = new("", [], "");

    public static HeadingText Of(IElement heading)
    {
        if (Only(heading) is { } only)
        {
            var all = PageText.Fold(only.Data.Replace("\u00AD", "", StringComparison.Ordinal));
            return new HeadingText(all, all.Length > 0 ? [all] : [], all);
        }

        var parts = new List<string>();
        var whole = new StringBuilder();
        var part = new StringBuilder();
        var owner = heading;
        var last = "";
        var count = 0;
        foreach (var node in PageText.Descendants(heading, IsRead))
        {
            if (++count > MaxNodes)
                return None;
            if (node is IElement { LocalName: "br" or "div" or "p" } || (node is IElement { LocalName: not ("rt" or "rp") } element && !IsRead(element)))
                Take(' ');
            if (node is not IText piece)
                continue;
            var holder = Holder(piece, heading);
            if (holder != owner && !string.IsNullOrWhiteSpace(piece.Data))
            {
                // Themes part the words of neighbouring elements by style sheets, not by blanks.
                Take(part.Length > 0 && char.IsUpper(piece.Data[0]) ? ' ' : null);
                owner = holder;
            }

            // Soft hyphens are for the browser's line breaks.
            var text = piece.Data.Replace("\u00AD", "", StringComparison.Ordinal);
            part.Append(text);
            last = string.IsNullOrWhiteSpace(text) ? last : text;
        }

        Take(null);
        return new HeadingText(PageText.Fold(whole), parts, PageText.Fold(last));

        void Take(char? gap)
        {
            whole.Append(part);
            if (gap is { } blank)
                whole.Append(blank);
            if (PageText.Fold(part) is { Length: > 0 } folded)
                parts.Add(folded);
            part.Clear();
        }
    }

    /// <summary>The text of a heading that holds nothing else, be it in a link or in bold letters.</summary>
    private static IText? Only(IElement heading)
    {
        INode at = heading;
        for (var level = 0; level < MaxNodes && at.ChildNodes is { Length: 1 } children; level++)
        {
            if (children[0] is IText text)
                return text;
            if (children[0] is not IElement { LocalName: "a" or "b" or "strong" or "em" } inner || !IsRead(inner))
                break;
            at = inner;
        }

        return null;
    }

    private static bool IsRead(INode node) =>
        node is IElement { LocalName: not ("script" or "style" or "noscript" or "template" or "svg" or "rt" or "rp" or "button" or "time") } element
        && element.ClassName is not ("screen-reader-text" or "sr-only" or "visually-hidden");

    /// <summary>The element that makes a part: formatting inside a sentence makes none.</summary>
    private static IElement Holder(IText text, IElement heading)
    {
        var at = text.ParentElement ?? heading;
        while (at != heading && at.LocalName is "a" or "b" or "i" or "em" or "strong" or "sup" or "sub" or "q" or "abbr" or "mark" or "font" or "u" or "cite" or "ruby" or "rb" or "bdi")
        {
            if (at == heading)
                break;
            at = at.ParentElement ?? heading;
        }

        return at;
    }
}
