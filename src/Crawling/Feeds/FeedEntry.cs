namespace PortalMitra.Crawling;

/// <summary>One entry of a feed. What the feed does not give is null, never empty.</summary>
public sealed record FeedEntry
{
    /// <summary>The headline as plain text on one line: markup removed, entities decoded even if escaped twice.</summary>
    public string? Title { get; init; }

    /// <summary>Absolute address of the article, if the entry has one that can be fetched.</summary>
    public Uri? Url { get; init; }

    /// <summary>The feed's own name for the entry (guid, id), of any form; unique at most within its feed.</summary>
    public string? Id { get; init; }

    /// <summary>When it was published, else when it was changed; UTC where the feed names no zone. May lie in the future.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Name of the author, followed by its mail address if the feed gives both, or what stands in its place.</summary>
    public string? Author { get; init; }

    /// <summary>Short text as the feed gave it, else the whole text; entities decoded once, may hold HTML that nobody has checked.</summary>
    public string? Summary { get; init; }

    /// <summary>Whole text as the feed gave it, entities decoded once; may hold HTML that nobody has checked.</summary>
    public string? Content { get; init; }

    /// <summary>Absolute address of the outlet the entry was taken from, http or https: <c>source</c> of RSS 2.0, where Google News names the publisher.</summary>
    public Uri? Publisher { get; init; }

    /// <summary>Name of that outlet as plain text on one line, at most 200 characters.</summary>
    public string? PublisherName { get; init; }
}
