namespace PortalMitra.Crawling;

/// <summary>Why bytes gave no feed.</summary>
public enum FeedFailure
{
    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>More than <see cref="FeedReader.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Neither RSS nor Atom, RDF nor JSON Feed, nor posts of WordPress.</summary>
    NotAFeed,
}

/// <summary>The entries of a feed (possibly none), or the reason why it is no feed.</summary>
public abstract record FeedOutcome
{
    private FeedOutcome()
    {
    }

    /// <param name="Entries">In the order of the feed, at most <see cref="FeedReader.MaxEntries"/>.</param>
    /// <param name="About">What the feed says of itself.</param>
    public sealed record Read(IReadOnlyList<FeedEntry> Entries, FeedInfo About) : FeedOutcome;

    /// <param name="Reason">Why there is no feed.</param>
    public sealed record Failed(FeedFailure Reason) : FeedOutcome;
}
