using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A topic as matching needs it: thresholds, people with their terms of office, the query read.</summary>
internal sealed class ReadyTopic(Topic topic, IReadOnlyList<TopicPerson> people, TopicQuery? query)
{
    /// <summary>What a query weighs: enough to ask a person.</summary>
    private const decimal QueryPoints = 2;

    private readonly decimal _askFrom = topic.AskFromTenths / 10m;
    private readonly decimal? _acceptFrom = topic.AcceptFromTenths / 10m;

    public TopicQuery? Query => query;

    public MatchResult Judge(ArticleTokens article, WordRules rules, List<NameHit> hits, IReadOnlyList<NagariNames> nagari, DateOnly? day, QueryFound? found)
    {
        var reading = new TopicReading(article, rules, hits);
        var reasons = new TopicScore(article, rules, reading, person => people[person].IsInOffice(day)).Reasons();
        if (found is not null)
            reasons.Insert(0, Reason(article, found));
        if (reasons.Count == 0)
            return MatchResult.None;
        var score = reasons.Sum(reason => reason.Points);
        return new MatchResult(score, reasons, BestSentence(article, reasons), NagariOf(reading, nagari))
        {
            Verdict = score >= _acceptFrom ? MatchVerdict.Accept : score >= _askFrom && reasons.Exists(reason => reason.Points > 0) ? MatchVerdict.Ask : MatchVerdict.Drop,
            Prominence = ProminenceOf(reasons),
            Sentences = SentencesOf(article, reasons),
        };
    }

    private MatchReason Reason(ArticleTokens article, QueryFound found)
    {
        var reason = new MatchReason(ReasonKind.Query, Math.Max(QueryPoints, _askFrom), found.Term ?? query!.Written, "", found.InTitle ? Zone.Title : Zone.Body);
        if (found.Term is null)
            return reason with { Sentence = 0 };
        for (var index = 0; index < article.Sentences.Count; index++)
        {
            var sentence = article.Sentences[index];
            if ((sentence.Zone == Zone.Title) == found.InTitle && sentence.Start <= found.Start && found.Start < sentence.End)
                return reason with { Zone = sentence.Zone, Sentence = index, Start = found.Start, End = found.End };
        }

        return reason with { Sentence = 0 };
    }

    private static List<string> NagariOf(TopicReading reading, IReadOnlyList<NagariNames> nagari) =>
        [.. reading.Regions.Where(region => region.Nagari >= 0).Select(region => nagari[region.Nagari].Slug).Distinct(StringComparer.Ordinal)];

    /// <summary>A bare "perpustakaan" in an article that is ours by what else it says does not name us where it stands.</summary>
    private static bool NamesUs(MatchReason reason) => reason.Points > 0 && reason.Kind is not (ReasonKind.SubjectInOurArticle or ReasonKind.Query);

    private static int ProminenceOf(List<MatchReason> reasons) => reasons.Where(NamesUs).Select(reason => reason.Zone).DefaultIfEmpty(Zone.Body).Min() switch
    {
        Zone.Title => 3,
        Zone.Lead => 2,
        _ => 1,
    };

    private static List<MatchedSentence> SentencesOf(ArticleTokens article, List<MatchReason> reasons) =>
        [.. reasons.Select(reason => reason.Sentence).OfType<int>().Distinct().Order().Where(index => index < article.Sentences.Count).Select(index =>
        {
            var sentence = article.Sentences[index];
            return new MatchedSentence(index, article.TextOf(sentence), sentence.Start, sentence.End, sentence.Zone);
        })];

    /// <summary>A sentence of the text if one speaks for us, for readers see the title anyway.</summary>
    private static string? BestSentence(ArticleTokens article, List<MatchReason> reasons) => reasons
        .Where(reason => reason is { Points: > 0, Sentence: not null })
        .GroupBy(reason => reason.Sentence!.Value)
        .OrderByDescending(group => group.Key > 0)
        .ThenByDescending(group => group.Sum(reason => reason.Points))
        .Select(group => article.TextOf(article.Sentences[group.Key]))
        .FirstOrDefault();
}
