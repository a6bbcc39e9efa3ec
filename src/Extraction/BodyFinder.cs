using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace PortalMitra.Extraction;

/// <summary>
/// Finds the element that holds the running text, and reads its paragraphs. Blocks of text lend their weight to their
/// parents; links take weight away; a telling name adds some. What holds the headline and much text holds the article,
/// whatever its name: themes call whole pages "has-sidebar", and some servers wrap them in one form.
/// </summary>
internal static class BodyFinder
{
    /// <summary>Shorter blocks are menus, dates and buttons more often than sentences.</summary>
    private const int MinBlockLength = 40;

    /// <summary>Share of a block's text that may be links before it counts as a list of links.</summary>
    private const double MaxLinkShare = 0.5;

    /// <summary>How much more an element named as the text's place weighs.</summary>
    private const double NamedBodyBonus = 1.6;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "dd", "dt", "div", "section", "article", "main", "figure", "table",
        "ul", "ol", "dl", "tr", "thead", "tbody", "tfoot", "caption", "header", "hr", "center", "body",
    };

    /// <summary>The running text, one entry per block; none when no block is long enough.</summary>
    public static Body Find(ParsedPage page, Headline headline, CancellationToken cancellationToken)
    {
        if (page.Document.Body is not { } root)
            return Body.None;
        var paragraphs = Paragraphs(root, headline.Text, headline.Element);
        if (paragraphs.Sum(paragraph => paragraph.Length) < ArticleExtractor.MinTextLength && page.Data?.Body is { } declared)
            paragraphs = Declared(declared, headline.Text, cancellationToken);
        return new Body(paragraphs, string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>")), []);
    }

    /// <summary>The text as JSON-LD gives it: plain lines, or HTML in one string.</summary>
    private static List<string> Declared(string text, string title, CancellationToken cancellationToken)
    {
        if (text.Contains("</", StringComparison.Ordinal))
            return PageParser.Parse(text, ArticleExtractor.MaxDepth, cancellationToken)?.Body is { } body ? Paragraphs(body, title, heading: null) : [];
        return [.. WebUtility.HtmlDecode(text).Split('\n').Select(PageText.Fold).Where(line => line.Length > 0 && !Boilerplate.IsTemplateLine(line))];
    }

    private static List<string> Paragraphs(IElement root, string title, IElement? heading)
    {
        var around = Around(heading, title.Length + ArticleExtractor.MinTextLength);
        return Best(root, around) is { } best ? Read(best, title, around) : [];
    }

    /// <summary>What holds the headline and less text than an article holds a date and a byline.</summary>
    private static HashSet<IElement> Around(IElement? heading, int minLength)
    {
        var around = new HashSet<IElement>();
        for (var ancestor = heading?.ParentElement; ancestor is not null; ancestor = ancestor.ParentElement)
        {
            if (around.Count > 0 || PageText.Of(ancestor).Length >= minLength)
                around.Add(ancestor);
        }

        return around;
    }

    private static IElement? Best(IElement root, HashSet<IElement> around)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var block in TextBlocks(root, around))
        {
            if (block.Text.Length < MinBlockLength || block.LinkShare > MaxLinkShare || Boilerplate.IsTemplateLine(block.Text))
                continue;
            var weight = (Math.Min(block.Text.Length, 600) / 100.0) + block.Text.AsSpan().Count(',') + 1;
            var owner = block.Element;
            // A paragraph's text belongs to what holds the paragraphs; loose text in a container belongs to the container.
            var holder = owner.LocalName is "p" or "li" or "blockquote" or "pre" or "h2" or "h3" ? owner.ParentElement : owner;
            for (var (ancestor, share) = (holder, 1.0); ancestor is not null && share > 0.1; (ancestor, share) = (ancestor.ParentElement, share * 0.6))
                scores[ancestor] = scores.GetValueOrDefault(ancestor) + (weight * share);
        }

        return scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value * (Boilerplate.IsNamedBody(pair.Key) ? NamedBodyBonus : pair.Key.LocalName == "article" ? 1.15 : 1)).Key;
    }

    private static List<string> Read(IElement body, string title, HashSet<IElement> around)
    {
        var paragraphs = new List<string>();
        foreach (var block in TextBlocks(body, around))
        {
            if (block.Text.Length == 0 || Boilerplate.IsTemplateLine(block.Text) || (block.LinkShare > 0.7 && block.Text.Length < 200))
                continue;
            // Templates repeat the headline, alone or run together with date and byline, before the text begins.
            if (paragraphs.Count < 3 && block.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase) && block.Text.Length < title.Length + 60)
                continue;
            if (paragraphs.Count > 0 && paragraphs[^1] == block.Text)
                continue;
            paragraphs.Add(block.Text);
        }

        return paragraphs;
    }

    /// <summary>Runs of inline text between block boundaries, with the block they stand in.</summary>
    private static IEnumerable<Block> TextBlocks(IElement root, HashSet<IElement> around)
    {
        var text = new StringBuilder();
        var linked = 0;
        var owner = root;
        var breaks = 0;
        foreach (var node in PageText.Descendants(root, node => node is IElement element && !IsNoise(element)))
        {
            // What is left out still parts the words before it from those behind it.
            if (node is IElement left && IsNoise(left))
                text.Append(' ');

            if (node is IElement { LocalName: "br" })
            {
                // Two line breaks in a row are how simple editors write a new paragraph.
                if (++breaks >= 2 && Take() is { } paragraph)
                    yield return paragraph;
                text.Append(' ');
                continue;
            }

            var inside = BlockOf(node, root);
            if (inside != owner || node is IElement element && Blocks.Contains(element.LocalName))
            {
                if (Take() is { } block)
                    yield return block;
                owner = node is IElement entered && Blocks.Contains(entered.LocalName) && !IsNoise(entered) ? entered : inside;
            }

            if (node is not IText piece)
                continue;
            if (!string.IsNullOrWhiteSpace(piece.Data))
                breaks = 0;
            text.Append(piece.Data);
            if (IsInLink(piece, owner))
                linked += piece.Data.Trim().Length;
        }

        if (Take() is { } last)
            yield return last;

        bool IsNoise(IElement element) => !around.Contains(element) && Boilerplate.IsNoise(element);

        Block? Take()
        {
            var folded = PageText.Fold(text.ToString());
            var block = folded.Length == 0 ? null : new Block(owner, folded, Math.Min(1, linked / (double)folded.Length));
            text.Clear();
            linked = 0;
            return block;
        }
    }

    private static IElement BlockOf(INode node, IElement root)
    {
        for (var element = node.ParentElement; element is not null && element != root; element = element.ParentElement)
        {
            if (Blocks.Contains(element.LocalName))
                return element;
        }

        return root;
    }

    private static bool IsInLink(INode node, IElement owner)
    {
        for (var element = node.ParentElement; element is not null && element != owner; element = element.ParentElement)
        {
            if (element.LocalName == "a")
                return true;
        }

        return false;
    }

    private sealed record Block(IElement Element, string Text, double LinkShare);
}
