namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// An article that was read and that no topic proposed. Kept for a while, so that a person can find what the topics missed
/// and a topic can be tried before it is saved. Its link keeps the score for longer.
/// </summary>
public sealed class DroppedArticle
{
    /// <summary>Days for which it is kept after it was read.</summary>
    public const int KeptDays = 90;

    public long Id { get; private set; }

    /// <summary>The link it was read by; one article each.</summary>
    public required long FoundLinkId { get; init; }
    public required long OutletId { get; init; }
    public required string Title { get; init; }

    /// <summary>As it would identify the mention.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>Where the reader gets.</summary>
    public required string Url { get; init; }
    public string? Author { get; init; }
    public required DateTime PublishedUtc { get; init; }
    public required DateOnly PublishedOn { get; init; }
    public required string PublishedFrom { get; init; }
    public required DateTime ReadUtc { get; init; }

    /// <summary>The best topic's score when it was read, times ten.</summary>
    public required int ScoreTenths { get; init; }

    /// <summary>The topic that gave this score; null where no topic found anything.</summary>
    public long? TopicId { get; init; }

    /// <summary>How it seems to have come about, should it become a mention.</summary>
    public required MentionKind Kind { get; init; }
    public string Warnings { get; init; } = "";

    /// <summary>SHA-256 of the page as it was fetched.</summary>
    public required string PageHash { get; init; }

    /// <summary>Characters of its text.</summary>
    public required int TextLength { get; init; }

    /// <summary>The text, UTF-8 packed with gzip; null when the outlet asks that none be kept (<c>noarchive</c>).</summary>
    public required byte[]? Text { get; init; }
}
