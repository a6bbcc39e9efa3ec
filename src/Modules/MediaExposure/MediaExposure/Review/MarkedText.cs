using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>
/// An article's text with the names that matched marked and every sentence that spoke for or against it set off. Of a very long text the
/// beginning and what matched are shown, unless all of it is asked for. Everything from outside is encoded.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>Longer than nearly every article, in characters.</summary>
    private const int ShownWhole = 12_000;

    /// <summary>Paragraphs at the beginning that are always shown.</summary>
    private const int Opening = 3;

    /// <summary>A paragraph that is longer is shown in pieces of half of it.</summary>
    private const int LongParagraph = 3000;

    /// <summary>How many sentences may lie between a name and the one it stands near, where no sentence holds both.</summary>
    private const int Reach = 2;

    private readonly Regex? _names;
    private readonly string _sentence;
    private readonly IReadOnlyList<MatchReason> _reasons;

    public MarkedText(string sentence, IReadOnlyList<MatchReason> reasons) => (_sentence, _reasons, _names) = (sentence, reasons, Names(reasons));

    /// <param name="whole">All of it, however long.</param>
    public IReadOnlyList<MarkedPiece> Pieces(string text, bool whole)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Cut).ToList();
        var telling = Telling(paragraphs);
        if (whole || text.Length <= ShownWhole)
            return [.. paragraphs.Select((paragraph, number) => new MarkedPiece(Mark(paragraph, number, telling), 0))];
        var shown = Shown(paragraphs, telling);
        var pieces = new List<MarkedPiece>();
        var left = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!shown.Contains(i))
            {
                left++;
                continue;
            }

            if (left > 0)
                pieces.Add(new MarkedPiece(null, left));
            pieces.Add(new MarkedPiece(Mark(paragraphs[i], i, telling), 0));
            left = 0;
        }

        return left == 0 ? pieces : [.. pieces, new MarkedPiece(null, left)];
    }

    /// <summary>The beginning, and what matched with its neighbours, until there is enough to read.</summary>
    private static HashSet<int> Shown(List<string> paragraphs, Dictionary<(int Paragraph, int Start), bool> telling)
    {
        var shown = Enumerable.Range(0, Math.Min(Opening, paragraphs.Count)).ToHashSet();
        var room = ShownWhole - shown.Sum(i => paragraphs[i].Length);
        foreach (var paragraph in telling.Keys.Select(key => key.Paragraph).Distinct().Order())
        {
            foreach (var near in new[] { paragraph, paragraph - 1, paragraph + 1 })
            {
                if (room > 0 && near >= 0 && near < paragraphs.Count && shown.Add(near))
                    room -= paragraphs[near].Length;
            }
        }

        return shown;
    }

    /// <summary>The sentences that speak for the article (true) or against it (false).</summary>
    private Dictionary<(int Paragraph, int Start), bool> Telling(List<string> paragraphs)
    {
        var sentences = new List<((int Paragraph, int Start) Key, string Words)>();
        var telling = new Dictionary<(int, int), bool>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            foreach (var (start, length) in SentenceSplitter.Split(paragraphs[i]))
            {
                var sentence = paragraphs[i].Substring(start, length);
                sentences.Add(((i, start), $" {string.Join(' ', WordReader.WordsOf(sentence))} "));
                if (_sentence.Length > 0 && sentence.Trim() == _sentence)
                    telling[(i, start)] = true;
            }
        }

        // What speaks for us is noted last and wins: such a sentence is what the reviewer looks for.
        foreach (var reason in _reasons.OrderBy(reason => reason.Points))
        {
            foreach (var key in Said(sentences, reason))
                telling[key] = reason.Points > 0 || (telling.TryGetValue(key, out var before) && before);
        }

        return telling;
    }

    /// <summary>Where both names of a reason stand in one sentence; failing that, the first two sentences near each other that hold one each.</summary>
    private static IReadOnlyList<(int, int)> Said(List<((int, int) Key, string Words)> sentences, MatchReason reason)
    {
        if (reason.Term.Length == 0 || reason.Place.Length == 0)
            return [];
        var (term, place) = ($" {reason.Term} ", $" {reason.Place} ");
        var both = sentences.FindAll(sentence => Holds(sentence.Words, term) && Holds(sentence.Words, place));
        if (both.Count > 0)
            return both.ConvertAll(sentence => sentence.Key);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (!Holds(sentences[i].Words, term))
                continue;
            for (var j = Math.Max(0, i - Reach); j <= Math.Min(sentences.Count - 1, i + Reach); j++)
            {
                if (Holds(sentences[j].Words, place))
                    return [sentences[i].Key, sentences[j].Key];
            }
        }

        return [];
    }

    private static bool Holds(string words, string name) => words.Contains(name, StringComparison.Ordinal);

    private static IEnumerable<string> Cut(string paragraph)
    {
        if (paragraph.Length <= LongParagraph)
            return [paragraph];
        var pieces = new List<string>();
        var start = 0;
        foreach (var (at, length) in SentenceSplitter.Split(paragraph))
        {
            if (at + length - start < LongParagraph / 2)
                continue;
            pieces.AddRange(paragraph[start..(at + length)].Chunk(LongParagraph).Select(chunk => new string(chunk)));
            start = at + length;
        }

        return start < paragraph.Length ? [.. pieces, paragraph[start..]] : pieces;
    }

    private HtmlString Mark(string paragraph, int number, Dictionary<(int Paragraph, int Start), bool> telling)
    {
        var html = new StringBuilder();
        foreach (var (start, length) in SentenceSplitter.Split(paragraph))
        {
            var sentence = paragraph.Substring(start, length);
            if (!telling.TryGetValue((number, start), out var isForUs))
            {
                html.Append(WithMarks(sentence));
                continue;
            }

            // The space before it belongs to no sentence.
            var trimmed = sentence.TrimStart();
            html.Append(sentence.AsSpan(0, sentence.Length - trimmed.Length))
                .Append(isForUs ? "<span class=\"sentence\">" : "<span class=\"sentence sentence-against\">").Append(WithMarks(trimmed)).Append("</span>");
        }

        return new HtmlString(html.ToString());
    }

    private string WithMarks(string text)
    {
        if (_names is null)
            return Encode(text);
        var marked = new StringBuilder();
        var from = 0;
        foreach (Match match in _names.Matches(text))
        {
            marked.Append(Encode(text[from..match.Index])).Append("<mark>").Append(Encode(match.Value)).Append("</mark>");
            from = match.Index + match.Length;
        }

        return marked.Append(Encode(text[from..])).ToString();
    }

    /// <summary>Finds the words of a name however they are separated in the text.</summary>
    private static Regex? Names(IReadOnlyList<MatchReason> reasons)
    {
        var names = reasons
            .SelectMany(reason => new[] { reason.Term, reason.Place })
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length)
            .Select(name => string.Join(@"[^\p{L}\p{N}]+", name.Split(' ').Select(Regex.Escape)))
            .ToList();
        return names.Count == 0
            ? null
            : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', names)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

/// <summary>A paragraph, or so many that are left out.</summary>
internal sealed record MarkedPiece(IHtmlContent? Html, int LeftOut);
