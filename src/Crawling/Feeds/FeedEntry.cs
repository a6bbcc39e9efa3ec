namespace PortalMitra.Crawling;

/// <summary>One entry of a feed. Texts are as the feed gave them, entities decoded once; they may hold markup.</summary>
public sealed record FeedEntry
{
    public string? Title { get; init; }

    /// <summary>Absolute address of the article, if the entry has one that can be fetched.</summary>
    public Uri? Url { get; init; }

    public string? Id { get; init; }
    public DateTimeOffset? Published { get; init; }
    public string? Author { get; init; }
    public string? Summary { get; init; }
    public string? Content { get; init; }
}
