using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A medium, once: its sources and mentions hang on it.</summary>
public sealed class Outlet : IAudited
{
    public long Id { get; private set; }

    /// <summary>Stable key of recipes.</summary>
    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>Registrable domain (or host and port), unique: one row per outlet however many feeds it has.</summary>
    public required string SiteKey { get; set; }
    public OutletType Type { get; set; } = OutletType.Online;

    public OutletLevel Level { get; set; } = OutletLevel.Local;
    public PressCouncilStatus PressCouncil { get; set; }

    /// <summary>The day from which the press council's status holds, or on which it was looked up.</summary>
    public DateOnly? PressCouncilOn { get; set; }

    /// <summary>A channel of the office, the regency or a nagari: recorded, not counted.</summary>
    public bool IsOwn { get; set; }

    /// <summary>Further sites that are this outlet's too.</summary>
    public ICollection<OutletAlias> Aliases { get; } = [];

    public string AuditName => Slug;
}
