namespace PortalMitra.SamplePress;

/// <summary>An address that a crawl may meet and that must not become a mention.</summary>
public sealed record SampleTrap
{
    public required string OutletSlug { get; init; }

    /// <summary>Path and query.</summary>
    public required string Path { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required TrapReason Reason { get; init; }

    public required string Why { get; init; }
}
