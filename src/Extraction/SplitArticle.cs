using System.Net;
using System.Text;

namespace PortalMitra.Extraction;

/// <summary>Puts an article together that its outlet has split over several pages. Pure.</summary>
public static class SplitArticle
{
    /// <summary>
    /// The facts of the first page with the text of all. What a page repeats of those before it at its beginning (an introduction) stands
    /// once, at its first place; what several pages end with (a note on the author) once, at its last. The warning
    /// <see cref="ExtractionWarning.TextSplit"/> is gone when the last page names no further one.
    /// </summary>
    /// <param name="first">The page that was found.</param>
    /// <param name="following">The pages after it that could be read, in their order.</param>
    public static Article Join(Article first, IReadOnlyList<Article> following)
    {
        if (following.Count == 0)
            return first;
        Article[] pages = [first, .. following];
        return first with
        {
            Paragraphs = InARow(pages.Select(page => page.Paragraphs), paragraph => paragraph),
            Html = string.Concat(InARow(pages.Select(page => Blocks(page.Html)), TextOf)),
            Credits = Together([.. pages.Select(page => page.Credits)]),
            NextPageUrl = following[^1].NextPageUrl,
            WholeArticleUrl = following[^1].NextPageUrl is null ? null : first.WholeArticleUrl,
            IsPaywalled = pages.Any(page => page.IsPaywalled),
            Warnings = WarningsOf(pages),
        };
    }

    /// <summary>The facts of the first page with the text of the one that holds all of it.</summary>
    /// <returns>Null when that page holds less than the first, and so cannot be the whole.</returns>
    public static Article? Replace(Article first, Article whole) => whole.Text.Length < first.Text.Length ? null : first with
    {
        Paragraphs = whole.Paragraphs,
        Html = whole.Html,
        Credits = Together([first.Credits, whole.Credits]),
        Published = first.Published ?? whole.Published,
        NextPageUrl = null,
        WholeArticleUrl = null,
        IsPaywalled = first.IsPaywalled || whole.IsPaywalled,
        Warnings = [.. first.Warnings.Where(warning => warning != ExtractionWarning.TextSplit)],
    };

    private static List<string> WarningsOf(Article[] pages)
    {
        var warnings = pages[0].Warnings.Where(warning => warning != ExtractionWarning.TextSplit).ToList();
        if (!warnings.Contains(ExtractionWarning.TextBehindPaywall) && pages.Any(page => page.Warnings.Contains(ExtractionWarning.TextBehindPaywall)))
            warnings.Add(ExtractionWarning.TextBehindPaywall);
        if (pages[^1].NextPageUrl is not null)
            warnings.Add(ExtractionWarning.TextSplit);
        return warnings;
    }

    private static List<T> InARow<T>(IEnumerable<IReadOnlyList<T>> pages, Func<T, string> words)
    {
        var joined = new List<T>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var fresh = page.SkipWhile(part => met.Contains(words(part))).ToList();
            if (fresh.Count > 0)
            {
                var end = SameEnd(joined, fresh, words);
                joined.RemoveRange(joined.Count - end, end);
                joined.AddRange(fresh);
            }

            met.UnionWith(page.Select(words));
        }

        return joined;
    }

    private static int SameEnd<T>(List<T> one, List<T> other, Func<T, string> words)
    {
        var same = 0;
        while (same < one.Count && same < other.Count && words(one[^(same + 1)]) == words(other[^(same + 1)]))
            same++;
        return same;
    }

    /// <summary>Dateline of the first page, byline of the last that has one: the name stands under the text.</summary>
    private static Credits Together(IReadOnlyList<Credits> pages) => pages[0] with
    {
        Byline = pages.Select(page => page.Byline).LastOrDefault(byline => byline is not null),
        Marks = [.. pages.SelectMany(page => page.Marks).Distinct()],
    };

    /// <summary>The outermost elements of <see cref="Article.Html"/>, which closes each that it opens but <c>br</c>.</summary>
    private static List<string> Blocks(string html)
    {
        var blocks = new List<string>();
        var (from, depth) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            if (!isEnd && !html.AsSpan(at).StartsWith("<br>", StringComparison.Ordinal))
                depth++;
            if (!isEnd || --depth > 0)
                continue;
            var end = html.IndexOf('>', at);
            end = end < 0 ? html.Length : end + 1;
            blocks.Add(html[from..end]);
            from = end;
        }

        if (from < html.Length)
            blocks.Add(html[from..]);
        return blocks;
    }

    private static string TextOf(string block)
    {
        var text = new StringBuilder(block.Length);
        var isTag = false;
        foreach (var c in block)
        {
            isTag = c == '<' || (isTag && c != '>');
            if (!isTag && c != '>')
                text.Append(c);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
