namespace PortalMitra.Crawling;

/// <summary>What a feed says of itself, not of its entries. What it does not say is null, never empty.</summary>
public sealed record FeedInfo
{
    /// <summary>In characters; longer names are end tags that were forgotten.</summary>
    internal const int MaxLength = 200;

    /// <summary>Its name as plain text on one line, at most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Absolute address of the page it belongs to, http or https.</summary>
    public Uri? HomePage { get; init; }

    /// <summary>The program that wrote it as it names itself (<c>https://wordpress.org/?v=6.5</c>, <c>Blogger</c>), at most 200 characters.</summary>
    public string? Generator { get; init; }

    /// <summary>
    /// How long a copy stays good: the longest of <c>ttl</c> (RSS 2.0, minutes) and <c>updatePeriod</c> over
    /// <c>updateFrequency</c> (RSS syndication module; a day where only the frequency is given). More than zero, at most 366 days: anything else is nonsense, and null.
    /// </summary>
    public TimeSpan? MinInterval { get; init; }

    /// <summary>
    /// Absolute address of older entries, http or https, never the feed's own: <c>rel="next"</c> or else <c>"prev-archive"</c> (RFC 5005 §3
    /// and §4), <c>next_url</c> of JSON Feed. Not checked to be of the same site; may lead in a circle.
    /// </summary>
    public Uri? Next { get; init; }
}
