namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>What staff decide about one probe.</summary>
internal sealed class ProbeChoice
{
    public bool IsWanted { get; set; }
    public string? OutletName { get; set; }

    /// <summary>One of the addresses that were found.</summary>
    public string? Url { get; set; }
    public bool IsOwn { get; set; }
}
