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

    private readonly Regex? _names;
    private readonly string _sentence;
    private readonly IReadOnlyList<MatchReason> _reasons;

    public MarkedText(string sentence, IReadOnlyList<MatchReason> reasons) => (_sentence, _reasons, _names) = (sentence, reasons, Names(reasons));

    /// <param name="whole">All of it, however long.</param>
    public IReadOnlyList<MarkedPiece> Pieces(string text, bool whole)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Cut).ToList();
        if (whole || text.Length <= ShownWhole)
            return paragraphs.ConvertAll(paragraph => new MarkedPiece(Mark(paragraph), 0));
        var shown = Shown(paragraphs);
        var pieces = new List<MarkedPiece>();
        var left = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (shown.Contains(i))
            {
                if (left > 0)
                    pieces.Add(new MarkedPiece(null, left));
                pieces.Add(new MarkedPiece(Mark(paragraphs[i]), 0));
                left = 0;
                continue;
            }

            left++;
        }

        return left == 0 ? pieces : [.. pieces, new MarkedPiece(null, left)];
    }

    /// <summary>The beginning, and what matched with its neighbours, until there is enough to read.</summary>
    private HashSet<int> Shown(List<string> paragraphs)
    {
        var shown = Enumerable.Range(0, Math.Min(Opening, paragraphs.Count)).ToHashSet();
        var room = ShownWhole - shown.Sum(i => paragraphs[i].Length);
        for (var i = 0; i < paragraphs.Count && room > 0; i++)
        {
            if (!IsTelling(paragraphs[i]))
                continue;
            foreach (var near in new[] { i, i - 1, i + 1 })
            {
                if (near >= 0 && near < paragraphs.Count && shown.Add(near))
                    room -= paragraphs[near].Length;
            }
        }

        return shown;
    }

    private bool IsTelling(string paragraph) => SentenceSplitter.Split(paragraph).Any(sentence => Verdict(paragraph.Substring(sentence.Start, sentence.Length)) is not null);

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

    private HtmlString Mark(string paragraph)
    {
        var html = new StringBuilder();
        foreach (var (start, length) in SentenceSplitter.Split(paragraph))
        {
            var sentence = paragraph.Substring(start, length);
            var css = Verdict(sentence) switch { true => "sentence", false => "sentence sentence-against", null => null };
            if (css is null)
            {
                html.Append(WithMarks(sentence));
                continue;
            }

            // The space before it belongs to no sentence.
            var trimmed = sentence.TrimStart();
            html.Append(sentence.AsSpan(0, sentence.Length - trimmed.Length)).Append("<span class=\"").Append(css).Append("\">").Append(WithMarks(trimmed)).Append("</span>");
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>It speaks for the article, against it, or not at all.</summary>
    private bool? Verdict(string sentence)
    {
        var words = $" {string.Join(' ', ArticleTokens.WordsOf(sentence))} ";
        if (_reasons.Any(reason => reason.Points > 0 && Says(words, reason)))
            return true;
        if (_sentence.Length > 0 && sentence.Trim() == _sentence)
            return true;
        return _reasons.Any(reason => reason.Points < 0 && Says(words, reason)) ? false : null;
    }

    private static bool Says(string words, MatchReason reason) =>
        words.Contains($" {reason.Term} ", StringComparison.Ordinal) && words.Contains($" {reason.Place} ", StringComparison.Ordinal);

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
