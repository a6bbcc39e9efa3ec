using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>What came of a lesson.</summary>
/// <param name="Measure">Null when it could not be measured.</param>
/// <param name="Model">Null when there was too little to learn from.</param>
internal sealed record LearntRanking(int Examples, int Accepted, RankingOutcome Outcome, RankingMeasure? Measure, RankingModel? Model);

/// <summary>From decisions to an order, or to the reason why there is none. Pure: the same decisions give the same bytes.</summary>
internal static class RankingLesson
{
    public const int LeastDecisions = 40;

    public const int LeastOfEach = 10;

    /// <summary>Of a hundred pairs of one accepted and one rejected mention, 75 must stand in the right order. Chance gives 50.</summary>
    public const double LeastAuc = 0.75;

    public static LearntRanking Learn(IEnumerable<Lesson> decisions)
    {
        var lessons = decisions.OrderBy(lesson => lesson.MentionId).ToList();
        var accepted = lessons.Count(lesson => lesson.IsAccepted);
        if (lessons.Count < LeastDecisions || accepted < LeastOfEach || lessons.Count - accepted < LeastOfEach)
            return new LearntRanking(lessons.Count, accepted, RankingOutcome.TooFew, null, null);
        var measure = CrossValidation.Measure(lessons);
        return new LearntRanking(lessons.Count, accepted, OutcomeOf(measure), measure, RankingModel.Fit(lessons));
    }

    private static RankingOutcome OutcomeOf(RankingMeasure? measure) => measure switch
    {
        null or { Auc: < LeastAuc } => RankingOutcome.TooWeak,
        _ when measure.Auc <= measure.BaselineAuc || measure.Precision < measure.BaselinePrecision => RankingOutcome.NotBetter,
        _ => RankingOutcome.Good,
    };
}
