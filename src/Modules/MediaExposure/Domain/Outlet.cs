using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A medium, once: its sources and mentions hang on it.</summary>
public sealed class Outlet : IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>Stable key of recipes.</summary>
    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>
    /// Registrable domain (or host and port), unique: one row per outlet however many feeds it has. What has no site is named
    /// by its type instead: <c>radio:suara-luhak</c>.
    /// </summary>
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

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>Whether what stands on the site is this outlet's. Its aliases must be loaded.</summary>
    /// <param name="site">As <see cref="Crawling.Site.Of"/> gives it.</param>
    public bool Owns(string site) => site == SiteKey || Aliases.Any(alias => alias.SiteKey == site);
}
