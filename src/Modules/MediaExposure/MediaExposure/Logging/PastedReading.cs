using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>What was read behind a pasted link: all that a mention needs.</summary>
internal sealed record PastedReading
{
    public required string Url { get; init; }
    public required string CanonicalUrl { get; init; }
    public required string Site { get; init; }
    public string? OutletName { get; init; }
    public required string Title { get; init; }
    public string? Author { get; init; }
    public DateTime? PublishedUtc { get; init; }
    public string? PublishedFrom { get; init; }
    public required string Text { get; init; }
    public required string Warnings { get; init; }
    public string? Sentence { get; init; }
    public required int ScoreTenths { get; init; }
    public required string Reasons { get; init; }
    public IReadOnlyList<string> Nagari { get; init; } = [];
    public required MentionKind Kind { get; init; }
    public required string PageHash { get; init; }
    public string? CopyHash { get; init; }
    public required DateTime FetchedUtc { get; init; }
}
