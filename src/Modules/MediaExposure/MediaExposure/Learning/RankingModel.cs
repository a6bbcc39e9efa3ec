using System.Text.Json;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

/// <summary>A trait with the weight it was given.</summary>
/// <param name="Mean">Its average in what was learnt from: a trait that all have moves nothing.</param>
/// <param name="Accepted">Of those that had it.</param>
/// <param name="Total">How many had it.</param>
internal sealed record WeightedTrait(string Name, double Weight, double Mean, int Accepted, int Total);

/// <summary>How much a trait of one mention moves it up or down.</summary>
internal sealed record Push(WeightedTrait Trait, double Amount);

/// <summary>
/// What decisions taught, small enough to be read: a weight per named trait, and where the margins and plain scores of the lessons lay,
/// so that a place in the queue can be told as a place among earlier decisions.
/// </summary>
/// <param name="Margins">Twentieths of the lessons' margins, from least to most.</param>
/// <param name="Scores">Twentieths of the lessons' plain scores.</param>
internal sealed record RankingModel(double Bias, IReadOnlyList<WeightedTrait> Traits, IReadOnlyList<double> Margins, IReadOnlyList<double> Scores)
{
    private const int Steps = 20;

    /// <summary>In tenths of a score: a topic whose scores lie close together would otherwise give an order with hardly any steps.</summary>
    private const double LeastSpan = 100;

    private Dictionary<string, WeightedTrait>? _byName;

    private Dictionary<string, WeightedTrait> ByName => _byName ??= Traits.ToDictionary(trait => trait.Name, StringComparer.Ordinal);

    /// <param name="lessons">In a fixed order; both sorts must be among them.</param>
    public static RankingModel Fit(IReadOnlyList<Lesson> lessons)
    {
        var counts = TraitSelection.Of(lessons);
        var columns = counts.Select((count, column) => (count.Name, column)).ToDictionary(pair => pair.Name, pair => pair.column, StringComparer.Ordinal);
        var rows = lessons.Select(lesson => lesson.Traits.Where(trait => columns.ContainsKey(trait.Name)).Select(trait => (columns[trait.Name], trait.Value)).ToArray()).ToList();
        var (bias, weights) = LogisticRegression.Fit(rows, [.. lessons.Select(lesson => lesson.IsAccepted)], counts.Count);
        var model = new RankingModel(
            Math.Round(bias, 4),
            [.. counts.Select((count, column) => new WeightedTrait(count.Name, Math.Round(weights[column], 4), Math.Round(count.Mean, 4), count.Accepted, count.Total))],
            [],
            Twentieths(lessons.Select(lesson => (double)lesson.ScoreTenths)));
        return model with { Margins = Twentieths(lessons.Select(lesson => Math.Round(model.Margin(lesson.Traits), 4))) };
    }

    public static RankingModel Read(string json) => JsonSerializer.Deserialize<RankingModel>(json, JsonSerializerOptions.Web)
        ?? throw new JsonException("A ranking model was stored as null.");

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>The logarithm of the odds that people accept it: higher stands higher.</summary>
    public double Margin(IReadOnlyList<Trait> traits) => Bias + traits.Sum(trait => ByName.TryGetValue(trait.Name, out var known) ? known.Weight * trait.Value : 0);

    /// <summary>The share of earlier decisions that it stands above, 0 to 1.</summary>
    public double Place(IReadOnlyList<Trait> traits) => PlaceAmong(Margins, Margin(traits));

    /// <summary>The share of earlier decisions that the plain score stands above.</summary>
    public double PlainPlace(int scoreTenths) => PlaceAmong(Scores, scoreTenths);

    /// <summary>On the scale of the topic's plain scores, so that mentions of topics with and without a model can stand in one queue.</summary>
    public int Priority(IReadOnlyList<Trait> traits) =>
        (int)Math.Round(Scores[0] + (Math.Max(Scores[^1] - Scores[0], LeastSpan) * Place(traits)), MidpointRounding.AwayFromZero);

    /// <summary>The traits that it has and that move it most, strongest first.</summary>
    public IReadOnlyList<Push> Strongest(IReadOnlyList<Trait> traits, int count) =>
    [
        .. traits.Where(trait => ByName.ContainsKey(trait.Name))
            .Select(trait => new Push(ByName[trait.Name], ByName[trait.Name].Weight * (trait.Value - ByName[trait.Name].Mean)))
            .Where(push => Math.Abs(push.Amount) >= 0.01)
            .OrderByDescending(push => Math.Abs(push.Amount))
            .ThenBy(push => push.Trait.Name, StringComparer.Ordinal)
            .Take(count),
    ];

    private static double[] Twentieths(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return [.. Enumerable.Range(0, Steps + 1).Select(step => sorted[(int)Math.Round(step * (sorted.Length - 1.0) / Steps)])];
    }

    private static double PlaceAmong(IReadOnlyList<double> steps, double value)
    {
        if (value <= steps[0])
            return 0;
        if (value >= steps[^1])
            return 1;
        var above = 0;
        while (steps[above] <= value)
            above++;
        var (low, high) = (steps[above - 1], steps[above]);
        return (above - 1 + ((value - low) / (high - low))) / (steps.Count - 1);
    }
}
