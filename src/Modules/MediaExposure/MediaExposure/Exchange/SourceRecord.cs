using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Exchange;

/// <summary>A source as it stands in a file.</summary>
/// <param name="Kind">Null when the file says something that is none.</param>
/// <param name="Home">Of the outlet; null where the file gives none.</param>
internal sealed record SourceRecord(string Name, string Url, SourceKind? Kind, string? Home)
{
    public string? Words { get; init; }
    public string? LinkSelector { get; init; }
    public int? FixedMinutes { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>Whether it was watched where the file comes from.</summary>
    public bool IsEnabled { get; init; } = true;
}
