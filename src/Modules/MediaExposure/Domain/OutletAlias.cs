namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>A further site of an outlet: a former domain, or that of an outlet merged into it.</summary>
public sealed class OutletAlias
{
    public long Id { get; private set; }
    public long OutletId { get; init; }

    /// <summary>Registrable domain (or host and port), unique among aliases; no outlet's own.</summary>
    public required string SiteKey { get; init; }
}
