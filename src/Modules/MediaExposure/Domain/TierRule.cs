using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// One line of the rules that give an outlet its tier. All lines with the same first day are one version; of the version in
/// force the first line whose conditions all hold decides.
/// </summary>
public sealed class TierRule : IAudited
{
    public long Id { get; private set; }

    /// <summary>The version's first day. It holds until the next begins.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Place among the lines of its version, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Conditions; null where it does not matter.</summary>
    public OutletType? Type { get; init; }
    public OutletLevel? Level { get; init; }
    public PressCouncilStatus? PressCouncil { get; init; }
    public bool? IsOwn { get; init; }

    public required OutletTier Tier { get; init; }

    public string AuditName => $"{ValidFrom:yyyy-MM-dd} {Position}";

    public bool IsForAll => Type is null && Level is null && PressCouncil is null && IsOwn is null;

    /// <param name="council">The outlet's status on the day in question.</param>
    public bool Holds(Outlet outlet, PressCouncilStatus council) =>
        (Type is null || Type == outlet.Type) && (Level is null || Level == outlet.Level) && (IsOwn is null || IsOwn == outlet.IsOwn) && (PressCouncil is null || PressCouncil == council);
}
