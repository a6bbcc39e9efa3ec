namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What an article said after it was changed. The mention itself holds what it said when it was found, and stays one.</summary>
public sealed class MentionVersion
{
    public long Id { get; private set; }
    public required long MentionId { get; init; }

    /// <summary>When we saw it: the change lies between the look before and this one.</summary>
    public required DateTime SeenUtc { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }

    /// <summary>SHA-256 of the page as it was fetched then.</summary>
    public required string PageHash { get; init; }

    /// <summary>Name of its web archive in the file store; null where none may be kept.</summary>
    public required string? CopyHash { get; init; }
}
