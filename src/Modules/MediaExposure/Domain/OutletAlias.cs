using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A further site of an outlet: a former domain, or that of an outlet merged into it.</summary>
public sealed class OutletAlias : IAudited
{
    public long Id { get; private set; }
    public long OutletId { get; init; }

    /// <summary>Registrable domain (or host and port), unique among aliases; no outlet's own.</summary>
    public required string SiteKey { get; init; }

    /// <summary>What the outlet was called in addresses and recipes before it was merged; null for a site that never was an outlet.</summary>
    public string? FormerSlug { get; init; }

    public string AuditName => SiteKey;
}
