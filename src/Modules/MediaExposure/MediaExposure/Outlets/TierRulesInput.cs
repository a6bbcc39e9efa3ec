using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>A new version of the tier rules, as it is typed.</summary>
internal sealed class TierRulesInput
{
    public DateOnly? ValidFrom { get; set; }

    public List<TierLineInput> Lines { get; set; } = [];
}

/// <summary>One line; without a tier it is left out.</summary>
internal sealed class TierLineInput
{
    public OutletType? Type { get; set; }
    public OutletLevel? Level { get; set; }
    public PressCouncilStatus? PressCouncil { get; set; }
    public bool? IsOwn { get; set; }
    public OutletTier? Tier { get; set; }

    public bool IsForAll => Type is null && Level is null && PressCouncil is null && IsOwn is null;

    public static TierLineInput Of(TierRule rule) => new() { Type = rule.Type, Level = rule.Level, PressCouncil = rule.PressCouncil, IsOwn = rule.IsOwn, Tier = rule.Tier };
}
