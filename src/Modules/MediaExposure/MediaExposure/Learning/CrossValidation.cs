using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>
/// Measures on mentions that were not learnt from: in five folds with accepted and rejected in like shares, copies of one text in one
/// fold, each fold ordered by what the other four teach. The plain score is measured on the same folds.
/// </summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    private const int Seed = 20261126;

    /// <returns>Null when so many copies fall together that no fold has both sorts.</returns>
    public static RankingMeasure? Measure(IReadOnlyList<Lesson> lessons)
    {
        var folds = FoldsOf(lessons);
        var measures = new List<RankingMeasure>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = lessons.Where(lesson => folds[lesson.StoryId] != fold).ToList();
            var tested = lessons.Where(lesson => folds[lesson.StoryId] == fold).ToList();
            if (!HasBoth(learnt) || !HasBoth(tested))
                continue;
            var model = RankingModel.Fit(learnt);
            var ordered = tested.ConvertAll(lesson => (model.Margin(lesson.Traits), lesson.IsAccepted));
            var plain = tested.ConvertAll(lesson => ((double)lesson.ScoreTenths, lesson.IsAccepted));
            measures.Add(new RankingMeasure(OrderQuality.Auc(ordered), OrderQuality.Auc(plain), OrderQuality.AveragePrecision(ordered), OrderQuality.AveragePrecision(plain)));
        }

        return measures.Count == 0
            ? null
            : new RankingMeasure(
                measures.Average(one => one.Auc), measures.Average(one => one.BaselineAuc), measures.Average(one => one.Precision), measures.Average(one => one.BaselinePrecision));
    }

    /// <summary>The fold of each story: those mostly accepted and those mostly rejected are dealt out in turn, in a shuffled but fixed order.</summary>
    private static Dictionary<long, int> FoldsOf(IReadOnlyList<Lesson> lessons)
    {
        var folds = new Dictionary<long, int>();
        var dealt = 0;
        foreach (var sort in lessons.GroupBy(lesson => lesson.StoryId)
            .GroupBy(story => story.Count(lesson => lesson.IsAccepted) * 2 >= story.Count())
            .OrderBy(sort => sort.Key))
        {
            var stories = sort.Select(story => story.Key).Order().ToArray();
#pragma warning disable CA5394 // Not a secret: the same deal each time is what is wanted.
            new Random(Seed).Shuffle(stories);
#pragma warning restore CA5394
            foreach (var story in stories)
                folds[story] = dealt++ % Folds;
        }

        return folds;
    }

    private static bool HasBoth(List<Lesson> lessons) => lessons.Exists(lesson => lesson.IsAccepted) && lessons.Exists(lesson => !lesson.IsAccepted);
}
