using PortalMitra.Framework.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Evaluations;

/// <summary>What the form about an evaluation sends.</summary>
internal sealed class EvaluationInput
{
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? EvaluatedOn { get; set; }
    public string? Results { get; set; }
    public string? Obstacles { get; set; }
    public string? FollowUp { get; set; }
    public Recommendation Recommendation { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    public int Version { get; set; }

    public static EvaluationInput Of(Evaluation stored) => new()
    {
        From = DayField.Text(stored.From),
        Until = DayField.Text(stored.Until),
        EvaluatedOn = DayField.Text(stored.EvaluatedOn),
        Results = stored.Results,
        Obstacles = stored.Obstacles,
        FollowUp = stored.FollowUp,
        Recommendation = stored.Recommendation,
        Version = stored.Version,
    };

    /// <summary>The half of the budget year that ends next, or has just ended: evaluations fall due twice a year.</summary>
    public static EvaluationInput ForHalfYearOf(DateOnly today)
    {
        var half = today.Month <= 6 ? 1 : 7;
        return new EvaluationInput
        {
            From = DayField.Text(new DateOnly(today.Year, half, 1)),
            Until = DayField.Text(new DateOnly(today.Year, half, 1).AddMonths(6).AddDays(-1)),
            EvaluatedOn = DayField.Text(today),
        };
    }

    /// <summary>What is wrong: the field's name, and the key of the words.</summary>
    public IEnumerable<(string Field, string Words)> Problems(DateOnly today)
    {
        foreach (var (field, text) in new[] { (nameof(From), From), (nameof(Until), Until), (nameof(EvaluatedOn), EvaluatedOn) }.Where(one => DayField.Day(one.Item2) is null))
            yield return (field, "Stage.DayMissing");
        if (DayField.Day(Until) < DayField.Day(From))
            yield return (nameof(Until), "Agreement.EndsTooEarly");
        if (DayField.Day(EvaluatedOn) > today)
            yield return (nameof(EvaluatedOn), "Stage.DayLater");
        if (PlainText.Clean(Results).Length == 0)
            yield return (nameof(Results), "Evaluation.ResultsMissing");
        foreach (var (field, text) in new[] { (nameof(Results), Results), (nameof(Obstacles), Obstacles), (nameof(FollowUp), FollowUp) }.Where(one => one.Item2?.Length > Evaluation.MaxTextLength))
            yield return (field, "Stage.ReasonTooLong");
    }

    public void Write(Evaluation stored, string by)
    {
        (stored.From, stored.Until, stored.EvaluatedOn) = (DayField.Day(From)!.Value, DayField.Day(Until)!.Value, DayField.Day(EvaluatedOn)!.Value);
        (stored.Results, stored.Obstacles, stored.FollowUp, stored.Recommendation, stored.By) = (PlainText.Clean(Results), PlainText.CleanOrNull(Obstacles), PlainText.CleanOrNull(FollowUp), Recommendation, by);
    }

    public bool IsHeldBy(Evaluation stored) =>
        (stored.From, stored.Until, stored.EvaluatedOn, stored.Results, stored.Obstacles, stored.FollowUp, stored.Recommendation)
        == (DayField.Day(From) ?? default, DayField.Day(Until) ?? default, DayField.Day(EvaluatedOn) ?? default, PlainText.Clean(Results), PlainText.CleanOrNull(Obstacles), PlainText.CleanOrNull(FollowUp), Recommendation);
}
