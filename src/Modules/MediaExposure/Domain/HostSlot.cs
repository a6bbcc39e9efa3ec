namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>The one door to a site, for all processes together: one request at a time, and a wait after each.</summary>
public sealed class HostSlot
{
    public required string Site { get; init; }

    /// <summary>When the next request may start.</summary>
    public required DateTime NextAllowedUtc { get; set; }

    /// <summary>A request is under way until then at the latest; null when none is.</summary>
    public DateTime? BusyUntilUtc { get; set; }

    /// <summary>The process whose request is under way.</summary>
    public string? BusyToken { get; set; }
}
