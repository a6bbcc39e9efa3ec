using System.ComponentModel.DataAnnotations;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>What staff enter about a source.</summary>
internal sealed class SourceInput
{
    [Required(ErrorMessage = "Input.OutletName"), StringLength(200, ErrorMessage = "Input.TooLong")]
    public string OutletName { get; set; } = "";

    [Required(ErrorMessage = "Input.Address"), StringLength(2048, ErrorMessage = "Input.TooLong")]
    public string Url { get; set; } = "";

    public SourceKind Kind { get; set; } = SourceKind.Feed;

    [Range(10, 1440, ErrorMessage = "Input.Interval")]
    public int IntervalMinutes { get; set; } = Source.DefaultIntervalMinutes;

    public bool IsOwn { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>The person has opened the address and found it right.</summary>
    public bool IsConfirmed { get; set; }

    public int Version { get; set; }

    /// <summary>The address as it will be fetched; null when it cannot be, or when none was typed, which the form binds as null.</summary>
    public Uri? ReadUrl() => Url is not null && WebUrl.Parse(Url) is { } url && CanonicalUrl.From(url) is not null ? url.ToUri() : null;
}
