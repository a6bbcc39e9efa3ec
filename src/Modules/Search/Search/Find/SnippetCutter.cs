using Lucene.Net.Analysis;
using PortalMitra.Modules.Search.Indexing;

namespace PortalMitra.Modules.Search.Search.Find;

/// <summary>
/// Cuts the passage with the most different asked words out of a text. The text is analysed again to find them, so a
/// word found by its stem is marked too.
/// </summary>
internal sealed class SnippetCutter
{
    private const int Length = 240;
    /// <summary>Words are looked for this far into a text; what is found only later shows the beginning instead.</summary>
    private const int Reach = 40_000;

    private readonly Analyzer _analyzer;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;

    public SnippetCutter(IReadOnlyList<WordGroup> groups, Analyzer analyzer)
    {
        _analyzer = analyzer;
        // "di" on every line would drown the words that matter.
        var marked = groups.Any(group => !group.IsSmallWord) ? groups.Where(group => !group.IsSmallWord) : groups;
        _words = marked.SelectMany(group => group.Words).ToHashSet(StringComparer.Ordinal);
        _stems = marked.Select(group => group.Stem).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<SnippetPart> Cut(string text)
    {
        var within = text.Length > Reach ? text[..Reach] : text;
        var hits = Hits(within);
        var start = Start(within, hits);
        var end = End(text, start);
        var parts = new List<SnippetPart>();
        var at = start;
        if (start > 0)
            parts.Add(new SnippetPart("… ", IsHit: false));
        foreach (var hit in hits.Where(hit => hit.Start >= start && hit.End <= end))
        {
            // A name of two words and its last word may both be hits.
            if (hit.Start < at)
                continue;
            if (hit.Start > at)
                parts.Add(new SnippetPart(text[at..hit.Start], IsHit: false));
            parts.Add(new SnippetPart(text[hit.Start..hit.End], IsHit: true));
            at = hit.End;
        }

        if (at < end)
            parts.Add(new SnippetPart(text[at..end], IsHit: false));
        if (end < text.Length)
            parts.Add(new SnippetPart(" …", IsHit: false));
        return parts;
    }

    private List<AnalysedWord> Hits(string text)
    {
        var exact = Analysis.Words(_analyzer, IndexFields.Text, text).Where(word => _words.Contains(word.Text));
        var stemmed = Analysis.Words(_analyzer, IndexFields.TextStems, text).Where(word => _stems.Contains(word.Text));
        return [.. exact.Concat(stemmed).OrderBy(word => word.Start).ThenByDescending(word => word.End)];
    }

    private static int Start(string text, List<AnalysedWord> hits)
    {
        if (hits.Count == 0)
            return 0;
        var best = hits.MaxBy(first => hits
            .Where(hit => hit.Start >= first.Start && hit.End <= first.Start + Length)
            .Select(hit => hit.Text).Distinct(StringComparer.Ordinal).Count())!;
        // Some words before the first hit make it readable; from the beginning if that is near.
        var start = best.Start - (Length / 4);
        if (start <= Length / 4)
            return 0;
        var space = text.IndexOf(' ', start, best.Start - start);
        return space < 0 ? best.Start : space + 1;
    }

    private static int End(string text, int start)
    {
        if (start + Length >= text.Length)
            return text.Length;
        var space = text.LastIndexOf(' ', start + Length, Length / 2);
        return space < 0 ? start + Length : space;
    }
}

/// <summary>A piece of a snippet, not encoded.</summary>
internal sealed record SnippetPart(string Text, bool IsHit);
