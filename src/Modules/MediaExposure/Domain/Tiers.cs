namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>The tier of an outlet on a day, by the rules in force on that day.</summary>
public sealed class Tiers(IEnumerable<TierRule> rules)
{
    private readonly List<IGrouping<DateOnly, TierRule>> _versions =
        [.. rules.OrderBy(rule => rule.ValidFrom).ThenBy(rule => rule.Position).GroupBy(rule => rule.ValidFrom)];

    /// <summary>First days of the versions, in order.</summary>
    public IEnumerable<DateOnly> Versions => _versions.Select(version => version.Key);

    /// <summary>First day of the version in force; null when none is yet.</summary>
    public DateOnly? VersionOn(DateOnly day) => Versions.Where(first => first <= day).Select(first => (DateOnly?)first).LastOrDefault();

    /// <summary>The lines of the version in force.</summary>
    public IReadOnlyList<TierRule> On(DateOnly day) => _versions.LastOrDefault(version => version.Key <= day)?.ToList() ?? [];

    /// <returns>Null when no rule is in force, or none fits.</returns>
    public OutletTier? Of(Outlet outlet, DateOnly day)
    {
        var council = CouncilOn(outlet, day);
        return On(day).FirstOrDefault(rule => rule.Holds(outlet, council))?.Tier;
    }

    /// <summary>The stretches of a period in which the outlet's tier stays the same, in order and without a gap.</summary>
    public IReadOnlyList<TierSpan> Spans(Outlet outlet, DateOnly first, DateOnly last)
    {
        var begins = Versions.Append(outlet.PressCouncilOn ?? first).Where(day => day > first && day <= last).Append(first).Distinct().Order().ToList();
        var spans = new List<TierSpan>();
        for (var i = 0; i < begins.Count; i++)
        {
            var (begin, end) = (begins[i], i + 1 < begins.Count ? begins[i + 1].AddDays(-1) : last);
            var tier = Of(outlet, begin);
            if (spans.Count > 0 && spans[^1].Tier == tier)
                spans[^1] = spans[^1] with { Last = end };
            else
                spans.Add(new TierSpan(tier, begin, end));
        }

        return spans;
    }

    /// <summary>What was verified later did not hold before; a status without its day cannot be placed and does not count.</summary>
    private static PressCouncilStatus CouncilOn(Outlet outlet, DateOnly day) => outlet.PressCouncilOn <= day ? outlet.PressCouncil : PressCouncilStatus.None;
}

/// <param name="Last">Included.</param>
public sealed record TierSpan(OutletTier? Tier, DateOnly First, DateOnly Last);
