using System.Globalization;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Corpus;

/// <summary>
/// How well the pages are read. Body: a phrase is found or not in the text, white space folded; precision, recall and F1 of the
/// counts over all pages. All else: share of the pages that have the fact on which it is read as it stands.
/// </summary>
internal sealed class CorpusScore
{
    /// <summary>When all pages were fetched: after the newest date in any list of other articles, so that no date is refused for that.</summary>
    public static readonly DateTimeOffset Fetched = new(2026, 6, 1, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    private readonly Dictionary<string, (int Right, int All)> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private int _wanted;
    private int _missing;
    private int _unwanted;

    public static CorpusScore Of(IEnumerable<CorpusPage> pages)
    {
        var score = new CorpusScore();
        foreach (var page in pages)
            score.Add(page, ArticleExtractor.Extract(new PageInput(page.Content, page.Url, Fetched), CancellationToken.None));
        return score;
    }

    /// <summary>What is wrong on which page, in words.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Each between 0 and 1.</summary>
    public SortedDictionary<string, double> Values()
    {
        var found = _wanted - _missing;
        var (precision, recall) = (Share(found, found + _unwanted), Share(found, _wanted));
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["body.precision"] = precision,
            ["body.recall"] = recall,
            ["body.f1"] = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
        };
        foreach (var (name, (right, all)) in _facts)
            values[name] = Share(right, all);
        return values;
    }

    internal void Add(CorpusPage page, ExtractionOutcome outcome)
    {
        var article = (outcome as ExtractionOutcome.Extracted)?.Article;
        var facts = article ?? (outcome as ExtractionOutcome.Failed)?.Page;
        AddBody(page, Fold(article?.Text ?? ""));
        Add(page, "kind", page.Kind.ToString(), facts?.Kind.ToString());
        if (page.Kind != PageKind.Article)
            return;
        Add(page, "title", page.Title, facts?.Title);
        Add(page, "author", page.Author, facts?.Author);
        AddDate(page, facts?.Published);
        Add(page, "paywall", page.Paywalled.ToString(), facts?.IsPaywalled.ToString());
        if (page.Updated is not null)
            Add(page, "updated", Instant(DateTimeOffset.Parse(page.Updated, CultureInfo.InvariantCulture)), Instant(facts?.Updated?.At));
        if (page.Outlet is not null)
            Add(page, "outlet", page.Outlet, facts?.Outlet);
        if (page.NextPage is not null)
            Add(page, "pages", page.NextPage.AbsoluteUri, facts?.NextPageUrl?.AbsoluteUri);
        if (page.WholeArticle is not null)
            Add(page, "pages", page.WholeArticle.AbsoluteUri, facts?.WholeArticleUrl?.AbsoluteUri);
    }

    private void AddBody(CorpusPage page, string text)
    {
        foreach (var phrase in page.With)
        {
            _wanted++;
            if (text.Contains(Fold(phrase), StringComparison.Ordinal))
                continue;
            _missing++;
            _failures.Add($"{page.Name}: missing “{phrase}”");
        }

        foreach (var phrase in page.Without.Where(phrase => text.Contains(Fold(phrase), StringComparison.Ordinal)))
        {
            _unwanted++;
            _failures.Add($"{page.Name}: unwanted “{phrase}”");
        }
    }

    private void AddDate(CorpusPage page, PublicationDate? read)
    {
        if (page.PublishedAt is { } at)
        {
            Add(page, "date.instant", Instant(at), read is { HasTime: true } ? Instant(read.At) : Day(read?.At));
            // The day the portal counts by.
            Add(page, "date.day", Day(at.ToOffset(Wib)), Day(read?.At.ToOffset(Wib)));
        }
        else if (page.PublishedDay is { } day)
        {
            Add(page, "date.day", day.ToString("O", CultureInfo.InvariantCulture), Day(read?.At));
        }
    }

    private void Add(CorpusPage page, string fact, string? wanted, string? read)
    {
        var right = string.Equals(Fold(wanted ?? ""), Fold(read ?? ""), StringComparison.OrdinalIgnoreCase);
        var (before, all) = _facts.GetValueOrDefault(fact);
        _facts[fact] = (before + (right ? 1 : 0), all + 1);
        if (!right)
            _failures.Add($"{page.Name}: {fact} is “{read}” instead of “{wanted}”");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
