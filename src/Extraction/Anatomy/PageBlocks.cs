using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PortalMitra.Extraction.Dates;

namespace PortalMitra.Extraction;

/// <summary>The parts of a page from which a person may choose when laying down <see cref="OutletRules"/>. Pure, and never throws.</summary>
public static partial class PageBlocks
{
    /// <summary>Shorter parts hold no sentence, in characters.</summary>
    private const int MinText = 60;

    private const int MaxWords = 120;

    /// <summary>Longer texts are no date and no name, in characters.</summary>
    private const int MaxLine = 80;

    private const int MaxHeadline = 300;

    /// <summary>A part that holds this share of another's text is the other without its frame.</summary>
    private const double SameText = 0.95;

    /// <summary>Larger pages are not taken apart: a person could not choose from them.</summary>
    private const int MaxElements = 20_000;

    /// <summary>The parts in the page's order; of texts the longest. Empty for what is no page, or one too large or too deep.</summary>
    /// <param name="content">The page's bytes, decompressed.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <param name="limit">At most so many of each use.</param>
    public static IReadOnlyList<PageBlock> Find(ReadOnlyMemory<byte> content, string? charset, int limit)
    {
        if (Parse(content, charset) is not { Body: { } body })
            return [];
        var parts = Measure(body);
        if (parts.Count > MaxElements)
            return [];
        var names = new PageNames(parts.Select(part => part.Element));
        List<PageBlock> lines =
        [
            .. Once(Lines(parts, names, PageBlockUse.Headline, IsHeadline)).Take(limit),
            .. Once(Lines(parts, names, PageBlockUse.Date, IsDate)).Take(limit),
            .. Once(Lines(parts, names, PageBlockUse.Author, IsAuthor)).Take(limit),
            .. Once(Lines(parts, names, PageBlockUse.NextPage, IsNext)).Take(limit),
        ];
        var isLine = lines.Select(line => line.Selector).ToHashSet(StringComparer.Ordinal);
        return [.. lines, .. Texts(parts, names, limit).Where(text => !isLine.Contains(text.Selector))];
    }

    /// <summary>How many elements of the page each selector fits; 0 for what is no selector (<see cref="ListingLinks.IsSelector"/>) and on pages that are none.</summary>
    /// <param name="content">The page's bytes, decompressed.</param>
    /// <param name="charset">Charset of the Content-Type header, if any.</param>
    /// <param name="selectors">CSS selectors.</param>
    public static IReadOnlyList<int> Count(ReadOnlyMemory<byte> content, string? charset, IReadOnlyList<string> selectors)
    {
        var document = Parse(content, charset);
        if (document is null || document.All.Skip(MaxElements).Any())
            return [.. selectors.Select(_ => 0)];
        return [.. selectors.Select(selector => ListingLinks.IsSelector(selector) ? document.QuerySelectorAll(selector).Length : 0)];
    }

    /// <summary>The page's tree, or null for what is none, or too large or too deep.</summary>
    internal static IHtmlDocument? Parse(ReadOnlyMemory<byte> content, string? charset) =>
        content.IsEmpty || content.Length > ArticleExtractor.MaxBytes
            ? null
            : PageParser.Parse(Charset.Decode(content.Span, charset), ArticleExtractor.MaxDepth, CancellationToken.None);

    /// <summary>Never seen by a reader.</summary>
    internal static bool IsUnseen(INode node) => node is IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" };

    private static List<Part> Measure(IElement body)
    {
        var parts = new List<Part>();
        var places = new Dictionary<INode, Part>();
        foreach (var node in PageText.Descendants(body, node => !IsUnseen(node)))
        {
            var parent = node.Parent is { } above ? places.GetValueOrDefault(above) : null;
            if (node is IText text && parent is not null)
                parent.Length += text.Data.AsSpan().Trim().Length;
            if (node is not IElement element || IsUnseen(element))
                continue;
            var part = new Part(element, parent);
            places[element] = part;
            parts.Add(part);
        }

        // In the page's order what an element holds comes after it: from the end, each is whole before it is added to what holds it.
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].Parent is not { } holder)
                continue;
            holder.Length += parts[i].Length;
            holder.LongestChild = Math.Max(holder.LongestChild, parts[i].Length);
            holder.Children++;
        }

        return parts;
    }

    private static IEnumerable<PageBlock> Texts(List<Part> parts, PageNames names, int limit)
    {
        var found = new Dictionary<string, (PageBlock Block, int Place)>(StringComparer.Ordinal);
        foreach (var (part, place) in parts.Select((part, place) => (part, place)))
        {
            if (part.Length < MinText || part.Element.LocalName is "a" or "span" or "form" || part.LongestChild > part.Length * SameText)
                continue;
            if (names.Single(part.Element) is { } single)
                found.TryAdd(single, (Block(PageBlockUse.Text, single, 1, part), place));
            else if (part.Element.LocalName is not ("li" or "tr") && names.Shared(part.Element) is { } shared)
                found[shared.Selector] = found.TryGetValue(shared.Selector, out var known)
                    ? (known.Block with { Length = known.Block.Length + part.Length }, known.Place)
                    : (Block(PageBlockUse.Text, shared.Selector, shared.Count, part), place);
        }

        return found.Values.OrderByDescending(one => one.Block.Length).Take(limit).OrderBy(one => one.Place).Select(one => one.Block);
    }

    private static IEnumerable<PageBlock> Lines(List<Part> parts, PageNames names, PageBlockUse use, Func<Part, bool> isOne) =>
        from part in parts
        where isOne(part)
        let selector = names.Single(part.Element) ?? Below(part, names, use)
        where selector is not null
        select Block(use, selector, 1, part);

    /// <summary>By the nearest named element around it, if nothing else in there is called so.</summary>
    private static string? Below(Part part, PageNames names, PageBlockUse use)
    {
        var own = use == PageBlockUse.NextPage ? "a" : names.Shared(part.Element) is { } shared ? shared.Selector : part.Element.LocalName;
        if (use == PageBlockUse.NextPage && HasNextRelation(part.Element))
            return "a[rel~=next]";
        for (var holder = part.Parent; holder is not null; holder = holder.Parent)
        {
            if (names.Single(holder.Element) is not { } outer)
                continue;
            return holder.Length <= MaxHeadline * 2 && holder.Element.QuerySelectorAll(own).Length == 1 ? $"{outer} {own}" : null;
        }

        return null;
    }

    private static bool IsHeadline(Part part) => part.Length is >= 8 and <= MaxHeadline
        && (part.Element.LocalName is "h1" or "h2" || (part.Children <= 2 && TitleWords().IsMatch(NamesOf(part.Element))));

    private static bool IsDate(Part part) => part.Length is >= 6 and <= MaxLine && part.LongestChild < part.Length
        && DateReader.Find(PageText.Of(part.Element), DateTimeOffset.UnixEpoch) is { IsRelative: false };

    private static bool IsAuthor(Part part) => part.Length is >= 2 and <= MaxLine
        && (AuthorWords().IsMatch(NamesOf(part.Element)) || part.Element.GetAttribute("rel") == "author" || part.Element.GetAttribute("itemprop") == "author");

    private static bool IsNext(Part part) => part.Element is { LocalName: "a" } link && link.HasAttribute("href")
        && (HasNextRelation(link) || (part.Length <= 30 && NextWords().IsMatch(PageText.Of(link))));

    private static bool HasNextRelation(IElement element) =>
        (element.GetAttribute("rel") ?? "").Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);

    private static string NamesOf(IElement element) => $"{element.ClassName} {element.Id}";

    private static IEnumerable<PageBlock> Once(IEnumerable<PageBlock> blocks) => blocks.DistinctBy(block => block.Selector);

    private static PageBlock Block(PageBlockUse use, string selector, int count, Part part) => new(use, selector, count, part.Length, WordsOf(part.Element));

    /// <summary>The beginning of an element's text, no more of it looked at than is shown.</summary>
    private static string WordsOf(IElement element)
    {
        var words = new System.Text.StringBuilder();
        foreach (var node in PageText.Descendants(element, node => !IsUnseen(node)))
        {
            if (node is IText text)
                words.Append(text.Data.Length > MaxWords * 2 ? text.Data.AsSpan().TrimStart()[..Math.Min(MaxWords * 2, text.Data.AsSpan().TrimStart().Length)] : text.Data).Append(' ');
            if (words.Length > MaxWords * 4)
                break;
        }

        var folded = PageText.Fold(words.ToString());
        return folded.Length <= MaxWords ? folded : folded[..(char.IsHighSurrogate(folded[MaxWords - 2]) ? MaxWords - 2 : MaxWords - 1)] + "…";
    }

    [GeneratedRegex("title|judul|headline|jdl", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleWords();

    [GeneratedRegex("author|penulis|byline|reporter|wartawan|jurnalis", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorWords();

    [GeneratedRegex("^(?:(?:halaman |laman )?(?:berikut(?:nya)?|selanjutnya)|next(?: page)?)(?: ?[»›→>]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextWords();

    private sealed class Part(IElement element, Part? parent)
    {
        public IElement Element { get; } = element;

        public Part? Parent { get; } = parent;

        /// <summary>Characters of text, those of what it holds included.</summary>
        public int Length { get; set; }

        public int LongestChild { get; set; }

        public int Children { get; set; }
    }
}
