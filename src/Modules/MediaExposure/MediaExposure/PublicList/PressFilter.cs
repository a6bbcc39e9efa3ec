using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>What of the press is asked for, as it stands in the address. What makes no sense is left out.</summary>
internal sealed record PressFilter
{
    /// <summary>Null: none was named.</summary>
    public Quarter? Quarter { get; init; }
    public long? NagariId { get; init; }
    public string? Nagari { get; init; }
    public MentionKind? Kind { get; init; }
    public long? OutletId { get; init; }
    public string? Outlet { get; init; }

    /// <summary>As part of an address, with its question mark; empty when nothing was chosen.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (Quarter is { } quarter)
            parts.Add($"triwulan={quarter}");
        if (Nagari is not null)
            parts.Add($"nagari={Uri.EscapeDataString(Nagari)}");
        if (Kind is { } kind)
            parts.Add($"jenis={kind}");
        if (Outlet is not null)
            parts.Add($"media={Uri.EscapeDataString(Outlet)}");
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
