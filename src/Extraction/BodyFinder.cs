using System.Net;
using PortalMitra.Extraction.Bodies;

namespace PortalMitra.Extraction;

/// <summary>
/// The running text of a page. Several readings are judged against each other: the page's tree with names of elements
/// believed, hardly believed and not believed, and the text that JSON-LD declares. A rule of the outlet decides alone.
/// </summary>
internal static class BodyFinder
{
    /// <summary>A strict reading that gives so much text is believed, in characters.</summary>
    private const int Enough = 400;

    /// <summary>A more lenient reading must give so many times the text of a short strict one.</summary>
    private const double MuchMore = 2;

    /// <summary>The running text, one entry per block; none when no block is long enough.</summary>
    public static Body Find(PageMap map, ParsedPage page, Headline headline, CancellationToken cancellationToken)
    {
        map.Locate(headline.Element);
        if (ByRule(map, page) is { Count: > 0 } ruled)
        {
            Pruning.Mark(map, Pruning.Level.Strict, ruled.ToHashSet());
            return Read(map, page, headline, ruled, isRuled: true);
        }

        var declared = DeclaredBody.BlocksOf(map, page.Data?.Body);
        var best = Read(map, page, headline, Pruning.Level.Strict, declared);
        foreach (var level in (ReadOnlySpan<Pruning.Level>)[Pruning.Level.Lenient, Pruning.Level.Bare])
        {
            if (best.Length >= (level == Pruning.Level.Bare ? ArticleExtractor.MinTextLength : Enough))
                break;
            if (Read(map, page, headline, level, declared) is var other && other.Length > best.Length * MuchMore)
                best = other;
        }

        return page.Data?.Body is { } text && Declared(text, headline, page.Base, best, isShown: declared.Count > 0 || text.Length < DeclaredBody.MinLength, cancellationToken) is { } fromData ? fromData : best;
    }

    /// <summary>What the outlet's rule names, without what stands inside another that it names.</summary>
    private static List<MapNode> ByRule(PageMap map, ParsedPage page)
    {
        if (page.Input.Rules?.Body is not { } rule || Selectors.Parse(rule) is not { } selector)
            return [];
        var elements = Selectors.All(page.Document, selector).ToHashSet();
        var parts = new List<MapNode>();
        foreach (var node in map.Nodes.Where(node => elements.Contains(node.Element)))
        {
            if (parts.Count == 0 || !parts[^1].Holds(node))
                parts.Add(node);
        }

        return parts;
    }

    private static Body Read(PageMap map, ParsedPage page, Headline headline, Pruning.Level level, IReadOnlySet<TextBlock> declared)
    {
        Pruning.Mark(map, level);
        return Read(map, page, headline, Region.Find(map, declared), isRuled: false);
    }

    private static Body Read(PageMap map, ParsedPage page, Headline headline, List<MapNode> parts, bool isRuled)
    {
        if (parts.Count == 0)
            return Body.None;
        var isIndex = IndexPages.Is(map, parts);
        TeaserCards.LeaveOut(map, parts, page.Base);
        var filter = new BlockFilter(map, headline.Text, page.Base);
        var blocks = filter.Keep((isRuled ? [] : Standfirst.Find(map, parts)).Concat(parts.SelectMany(map.BlocksOf)));
        return new Body([.. blocks.Select(block => block.Text)], BodyHtml.Write(map, blocks, page.Base), filter.Credits, isIndex);
    }

    /// <summary>The declared text, where the page shows less than half of it, or something else.</summary>
    private static Body? Declared(string text, Headline headline, Uri start, Body shown, bool isShown, CancellationToken cancellationToken)
    {
        var paragraphs = DeclaredBody.Paragraphs(text, headline.Text, start, cancellationToken);
        var length = paragraphs.Sum(paragraph => paragraph.Length);
        return length > ArticleExtractor.MinTextLength && (length > shown.Length * MuchMore || !isShown)
            ? new Body(paragraphs, string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>")), shown.CreditLines)
            : null;
    }
}
