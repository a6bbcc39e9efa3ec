using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>An article's text with the names that matched marked and the sentence that matched set off. Everything from outside is encoded.</summary>
internal static class MarkedText
{
    public static IEnumerable<IHtmlContent> Paragraphs(string text, string sentence, IReadOnlyList<MatchReason> reasons)
    {
        var names = Names(reasons);
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return Mark(paragraph, sentence, names);
    }

    public static IHtmlContent Sentence(string sentence, IReadOnlyList<MatchReason> reasons) => new HtmlString(WithMarks(sentence, Names(reasons)));

    private static HtmlString Mark(string paragraph, string sentence, Regex? names)
    {
        var at = sentence.Length > 0 ? paragraph.IndexOf(sentence, StringComparison.Ordinal) : -1;
        if (at < 0)
            return new HtmlString(WithMarks(paragraph, names));
        return new HtmlString(
            WithMarks(paragraph[..at], names)
            + "<span class=\"sentence\">" + WithMarks(sentence, names) + "</span>"
            + WithMarks(paragraph[(at + sentence.Length)..], names));
    }

    private static string WithMarks(string text, Regex? names)
    {
        if (names is null)
            return Encode(text);
        var marked = new System.Text.StringBuilder();
        var from = 0;
        foreach (Match match in names.Matches(text))
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
