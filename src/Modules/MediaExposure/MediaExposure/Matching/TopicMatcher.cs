using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

/// <summary>A nagari and the spellings of its name.</summary>
internal sealed record NagariNames(string Slug, IReadOnlyList<string> Names);

/// <summary>
/// Decides whether an article is about us: a subject (library, office, programme) must stand near one of our places, and
/// nearer to it than to anybody else's. Nothing is excluded by a word alone: guest lists name neighbours too. Pure.
/// </summary>
internal sealed class TopicMatcher
{
    /// <summary>From this score on a person is asked. Calibrated on the sample press and the tests' traps.</summary>
    public const decimal AskFrom = 2;

    /// <summary>How many words may lie between a subject and our place.</summary>
    private const int Near = 20;

    /// <summary>How many words may lie between an ambiguous name and what settles it.</summary>
    private const int ContextReach = 20;

    /// <summary>Further occurrences in one zone say nothing new.</summary>
    private const int CountedPerZone = 2;

    private readonly TermList _subjects;
    private readonly TermList _places;
    private readonly TermList _ambiguous;
    private readonly TermList _context;
    private readonly TermList _others;
    private readonly IReadOnlyList<(string Slug, TermList Names)> _nagari;

    public TopicMatcher(Topic topic, IEnumerable<NagariNames> nagari)
    {
        _subjects = new TermList(Topic.Lines(topic.SubjectTerms));
        _places = new TermList(Topic.Lines(topic.PlaceTerms));
        _ambiguous = new TermList(Topic.Lines(topic.AmbiguousPlaceTerms));
        _context = new TermList(Topic.Lines(topic.ContextTerms));
        _others = new TermList(Topic.Lines(topic.OtherPlaceTerms));
        _nagari = [.. nagari.Select(one => (one.Slug, new TermList(one.Names)))];
    }

    public MatchResult Match(string title, IReadOnlyList<string> paragraphs)
    {
        var article = new ArticleTokens(title, paragraphs);
        var tokens = article.Tokens;
        var subjects = _subjects.Find(tokens);
        if (subjects.Count == 0)
            return MatchResult.None;

        var places = _places.Find(tokens);
        var context = _context.Find(tokens);
        places.AddRange(_ambiguous.Find(tokens).Where(name => IsNear(name, context, ContextReach)));
        var others = _others.Find(tokens).Where(other => !places.Exists(place => Overlaps(place, other))).ToList();
        // A nagari's name is shared by places elsewhere: it is ours only in an article that also names our regency, or beside what settles it.
        var nagari = _nagari
            .SelectMany(one => one.Names.Find(tokens).Select(at => (one.Slug, At: at)))
            .Where(found => places.Count > 0 || IsNear(found.At, context, ContextReach))
            .Where(found => !others.Exists(other => other.DistanceTo(found.At) <= 3 && tokens[other.At].Sentence == tokens[found.At.At].Sentence))
            .ToList();

        var reasons = Reasons(tokens, subjects, [.. places, .. nagari.Select(found => found.At)], [.. nagari.Select(found => found.At)], others);
        return new MatchResult(
            reasons.Sum(reason => reason.Reason.Points),
            [.. reasons.Select(reason => reason.Reason)],
            BestSentence(article, reasons),
            [.. nagari.Select(found => found.Slug).Distinct(StringComparer.Ordinal)]);
    }

    private static List<(MatchReason Reason, int Sentence)> Reasons(
        IReadOnlyList<Token> tokens, List<Occurrence> subjects, List<Occurrence> ours, List<Occurrence> nagari, List<Occurrence> others)
    {
        var reasons = new List<(MatchReason, int)>();
        var counted = new Dictionary<(ReasonKind, Zone), int>();
        foreach (var subject in subjects)
        {
            var zone = tokens[subject.At].Zone;
            var place = Nearest(subject, ours);
            var other = Nearest(subject, others);
            var (kind, points, beside) = (place, other) switch
            {
                (_, { } theirs) when theirs.DistanceTo(subject) <= Near && (place is null || theirs.DistanceTo(subject) < place.Value.DistanceTo(subject)) =>
                    (ReasonKind.SubjectOfOthers, -Weight(zone), theirs),
                ({ } own, _) when nagari.Contains(own) && tokens[own.At].Sentence == tokens[subject.At].Sentence && own.DistanceTo(subject) <= Near =>
                    (ReasonKind.SubjectWithNagari, Weight(zone) + 0.5m, own),
                ({ } own, _) when own.DistanceTo(subject) <= Near => (ReasonKind.SubjectNearPlace, Weight(zone), own),
                _ => (default, 0m, default(Occurrence)),
            };
            if (points == 0)
                continue;
            var before = counted.GetValueOrDefault((kind, zone));
            counted[(kind, zone)] = before + 1;
            if (before < CountedPerZone)
                reasons.Add((new MatchReason(kind, points, Written(tokens, subject), Written(tokens, beside), zone), tokens[subject.At].Sentence));
        }

        return reasons;
    }

    private static decimal Weight(Zone zone) => zone switch { Zone.Title => 3, Zone.Lead => 2, _ => 1 };

    private static Occurrence? Nearest(Occurrence to, List<Occurrence> among) =>
        among.Count == 0 ? null : among.MinBy(other => other.DistanceTo(to));

    private static bool IsNear(Occurrence name, List<Occurrence> others, int reach) => others.Exists(other => other.DistanceTo(name) <= reach);

    private static bool Overlaps(Occurrence one, Occurrence other) => one.At < other.At + other.Length && other.At < one.At + one.Length;

    private static string Written(IReadOnlyList<Token> tokens, Occurrence occurrence) =>
        string.Join(' ', Enumerable.Range(occurrence.At, occurrence.Length).Select(i => tokens[i].Word));

    /// <summary>A sentence of the text if one speaks for us, for readers see the title anyway.</summary>
    private static string? BestSentence(ArticleTokens article, List<(MatchReason Reason, int Sentence)> reasons) => reasons
        .Where(reason => reason.Reason.Points > 0)
        .GroupBy(reason => reason.Sentence)
        .OrderByDescending(group => group.Key > 0)
        .ThenByDescending(group => group.Sum(reason => reason.Reason.Points))
        .Select(group => article.Sentences[group.Key])
        .FirstOrDefault();
}
