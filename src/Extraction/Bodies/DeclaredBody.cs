using System.Net;

namespace PortalMitra.Extraction.Bodies;

/// <summary>The text as JSON-LD gives it (<c>articleBody</c>): plain lines, or HTML in one string. A second opinion, and the only one where scripts draw the page.</summary>
internal static class DeclaredBody
{
    /// <summary>Shorter ones are descriptions, in characters.</summary>
    public const int MinLength = 250;

    /// <summary>No article is longer, in characters.</summary>
    private const int MaxLength = 200_000;

    /// <summary>So much of a block's beginning is looked for, in characters.</summary>
    private const int Probe = 40;

    /// <summary>Blocks of the page that are looked for: beyond, the page is no article.</summary>
    private const int MaxBlocks = 500;

    private static readonly HashSet<TextBlock> NoBlocks = [];

    /// <summary>The page's blocks that stand in the declared text too.</summary>
    public static IReadOnlySet<TextBlock> BlocksOf(PageMap map, string? declared)
    {
        if (declared is not { Length: >= MinLength and <= MaxLength })
            return NoBlocks;
        var text = PageText.Fold(WebUtility.HtmlDecode(declared));
        return map.Blocks.Where(block => block.Length >= Probe).Take(MaxBlocks)
            .Where(block => block.TextOf(map) is { Length: >= Probe } own && text.Contains(own[..Probe], StringComparison.Ordinal))
            .ToHashSet();
    }

    /// <summary>Its paragraphs; empty when there are none.</summary>
    public static IReadOnlyList<string> Paragraphs(string declared, string title, Uri start, CancellationToken cancellationToken)
    {
        if (declared.Length > MaxLength)
            return [];
        if (!declared.Contains("</", StringComparison.Ordinal))
            return [.. WebUtility.HtmlDecode(declared).Split('\n').Select(PageText.Fold).Where(line => line.Length > 0 && !TemplateLines.IsTemplate(line))];
        if (PageParser.Parse(declared, ArticleExtractor.MaxDepth, cancellationToken) is not { } document || PageMap.Of(FlatPage.Of(document), cancellationToken) is not { } map)
            return [];
        Pruning.Mark(map, Pruning.Level.Strict);
        return [.. new BlockFilter(map, title, start).Keep(map.Blocks).Select(kept => kept.Text)];
    }
}
