namespace PortalMitra.Crawling;

/// <summary>
/// Reads XML as outlets really send it: undeclared entities, stray ampersands, unclosed and crossed tags. Knows no DTD,
/// so there are no entity bombs; one pass over the text, and a bounded tree.
/// </summary>
internal static class LenientMarkup
{
    /// <summary>Deeper elements are read as text of the one that holds them.</summary>
    private const int MaxDepth = 64;

    /// <summary>Room for the largest sitemap (50 000 addresses of up to ten elements); further elements are read as text.</summary>
    private const int MaxElements = 500_000;

    /// <summary>Elements that never hold themselves: where a second one begins, an end tag was forgotten.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.Ordinal) { "item", "entry", "url", "sitemap" };

    /// <summary>Elements of those that never hold one another: likewise.</summary>
    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
    {
        "title", "link", "guid", "id", "pubdate", "published", "updated", "description", "summary", "content:encoded", "category",
        "comments", "enclosure", "dc:creator", "dc:date", "loc", "lastmod",
    };

    /// <returns>A nameless element that holds what was read.</returns>
    public static MarkupElement Read(string text)
    {
        var root = new MarkupElement(text, parent: null);
        var open = new List<MarkupElement> { root };
        var elements = 0;
        var scanner = new MarkupScanner(text, 0, text.Length);
        while (scanner.Next())
        {
            if (scanner.Piece == MarkupPiece.EndTag)
                CloseTo(scanner.Name, element => element.WrittenName, scanner.Start);
            else if (scanner.Piece == MarkupPiece.StartTag)
                Open(scanner);
        }

        while (open.Count > 0)
            Close(text.Length);
        return root;

        void Open(MarkupScanner tag)
        {
            var written = tag.Name;
            var names = open[^1].Names;
            if (text.AsSpan(tag.Start, tag.End - tag.Start).Contains("xmlns", StringComparison.OrdinalIgnoreCase))
                names = names.With(MarkupAttributes.Read(text, tag.NameEnd, tag.End), outermost: open.Count == 1);
            var name = names.OfElement(written);
            if (Flat.Contains(name))
                CloseTo(name, element => element.Name, tag.Start);
            else if (open.Count > 2 && Leaves.Contains(name) && Leaves.Contains(open[^1].Name) && Flat.Contains(open[^2].Name))
                Close(tag.Start);
            if (open.Count >= MaxDepth || elements++ >= MaxElements)
                return;
            var element = new MarkupElement(text, open[^1])
            {
                Name = name,
                WrittenName = written,
                Names = names,
                AttributesAt = (tag.NameEnd, tag.End),
                InnerAt = (tag.End, tag.End),
            };
            open[^1].Children.Add(element);
            if (!text.AsSpan(tag.Start, tag.End - tag.Start).EndsWith("/>", StringComparison.Ordinal))
                open.Add(element);
        }

        // A crossed or forgotten end tag closes what stands in between; one that was never opened is ignored.
        void CloseTo(string name, Func<MarkupElement, string> called, int at)
        {
            var index = open.FindLastIndex(element => called(element) == name);
            while (index > 0 && open.Count > index)
                Close(at);
        }

        void Close(int at)
        {
            open[^1].InnerAt = (open[^1].InnerAt.Start, at);
            open.RemoveAt(open.Count - 1);
        }
    }
}
