namespace PortalMitra.SamplePress;

/// <summary>An article that a correct crawl collects exactly once.</summary>
public sealed record ExpectedMention
{
    public required string OutletSlug { get; init; }

    /// <summary>Path and query of the canonical address.</summary>
    public required string Path { get; init; }

    /// <summary>The canonical address.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>In WIB (+07:00), to the minute, as no outlet prints seconds.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    public required MentionExpectation Expectation { get; init; }
}
