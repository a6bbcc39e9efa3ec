namespace PortalMitra.Crawling;

/// <summary>Why bytes gave no feed.</summary>
public enum FeedFailure
{
    Empty,
    TooLarge,

    /// <summary>Neither RSS nor Atom, RDF nor JSON Feed.</summary>
    NotAFeed,
}

/// <summary>The entries of a feed (possibly none), or the reason why it is no feed.</summary>
public abstract record FeedOutcome
{
    private FeedOutcome()
    {
    }

    public sealed record Read(IReadOnlyList<FeedEntry> Entries) : FeedOutcome;

    public sealed record Failed(FeedFailure Reason) : FeedOutcome;
}
