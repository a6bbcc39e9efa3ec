using System.ComponentModel.DataAnnotations;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
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

    [StringLength(2000, ErrorMessage = "Input.TooLong")]
    public string? Words { get; set; }

    [StringLength(300, ErrorMessage = "Input.TooLong")]
    public string? LinkSelector { get; set; }

    /// <summary>Empty: the crawler chooses.</summary>
    [Range(10, 1440, ErrorMessage = "Input.Interval")]
    public int? FixedMinutes { get; set; }

    public bool IsOwn { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>The person has opened the address and found it right.</summary>
    public bool IsConfirmed { get; set; }

    public int Version { get; set; }

    /// <summary>What is wrong beyond single fields: the field's name, and the key of the words.</summary>
    /// <param name="loopbackPorts">Ports of this computer that are open to the crawler.</param>
    public IEnumerable<(string Field, string Words)> Problems(IReadOnlyCollection<int> loopbackPorts)
    {
        if (SourceAddress.Problem(Url, ReadUrl(), loopbackPorts) is { } problem)
            yield return (nameof(Url), problem);
        if (Url is not null && SearchTemplate.IsTemplate(Url) && string.IsNullOrWhiteSpace(Words))
            yield return (nameof(Words), "Input.WordsMissing");
        if (!string.IsNullOrWhiteSpace(LinkSelector) && !ListingLinks.IsSelector(LinkSelector.Trim()))
            yield return (nameof(LinkSelector), "Input.SelectorBad");
    }

    /// <summary>An address as it will be fetched; null when it cannot be, or when none was typed, which the form binds as null.</summary>
    public Uri? ReadUrl() => Url is not null && WebUrl.Parse(IsTemplate ? SearchTemplate.Expand(Url.Trim(), "kata")?.AbsoluteUri ?? "" : Url) is { } url
        && CanonicalUrl.From(url) is not null ? url.ToUri() : null;

    /// <summary>The address as it is stored; null as in <see cref="ReadUrl"/>.</summary>
    public string? StoredUrl() => ReadUrl() is { } url ? IsTemplate ? Url.Trim() : url.AbsoluteUri : null;

    /// <summary>Searches, one a line; null when there are none.</summary>
    public string? StoredWords() => Lines(Words);

    public string? StoredSelector() => Kind != SourceKind.Listing || string.IsNullOrWhiteSpace(LinkSelector) ? null : LinkSelector.Trim();

    public NewSource? ToNewSource() => ReadUrl() is { } url
        ? new NewSource(OutletName, Site.Of(url), Kind, StoredUrl()!)
        {
            Words = StoredWords(),
            LinkSelector = StoredSelector(),
            FixedMinutes = FixedMinutes,
            IsOwn = IsOwn,
        }
        : null;

    private bool IsTemplate => SearchTemplate.IsTemplate(Url);

    private static string? Lines(string? typed) =>
        typed?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lines ? string.Join('\n', lines) : null;
}
