using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>A source that somebody wants to be watched.</summary>
/// <param name="Site">As <see cref="Crawling.Site.Of"/> gives it.</param>
/// <param name="Url">Absolute, or a template of <see cref="Crawling.SearchTemplate"/>.</param>
internal sealed record NewSource(string OutletName, string Site, SourceKind Kind, string Url)
{
    public string? Words { get; init; }
    public string? LinkSelector { get; init; }
    public int? FixedMinutes { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>Whether the person has confirmed it.</summary>
    public bool IsEnabled { get; init; }
}
