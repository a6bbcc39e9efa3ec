namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What became of a link that a source named.</summary>
public enum LinkState
{
    Waiting,

    /// <summary>Read and matched; the mention exists.</summary>
    Matched,

    /// <summary>Read, and not about us. Kept with its score, so that nobody reads it again and a person can look.</summary>
    NotMatched,

    /// <summary>Given up; the reason stands beside it.</summary>
    Failed,
}

/// <summary>A link found at an outlet: one row per article, whatever spelling of its address was met.</summary>
public sealed class FoundLink
{
    /// <summary>How long to wait after the first, second … failure that may pass; after the last the link is given up.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    public long Id { get; private set; }
    public required long OutletId { get; init; }
    public required long SourceId { get; init; }

    /// <summary>Unique within the outlet.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>As the source wrote it: what is fetched.</summary>
    public required string Url { get; init; }
    public string? Title { get; init; }
    public DateTime? PublishedUtc { get; init; }

    /// <summary>What kind of list named it, and so how far its date is to be trusted; null for links of earlier days.</summary>
    public SourceKind? NamedBy { get; init; }
    public required DateTime FoundUtc { get; init; }

    public LinkState State { get; private set; } = LinkState.Waiting;
    public int Attempts { get; private set; }
    public DateTime NextAttemptUtc { get; private set; }
    public DateTime? LeaseUntilUtc { get; private set; }
    public string? LeaseToken { get; private set; }

    /// <summary>Resource key of the words for the last failure.</summary>
    public string? Failure { get; private set; }
    public string? FailureDetail { get; private set; }

    /// <summary>Who wants the article as a mention whatever its score; null as long as nobody does.</summary>
    public string? WantedBy { get; private set; }

    /// <summary>The best topic's score, times ten.</summary>
    public int? ScoreTenths { get; private set; }
    public DateTime? DoneUtc { get; private set; }

    public void FinishMatched(int scoreTenths, DateTime now) => Finish(LinkState.Matched, scoreTenths, now);

    public void FinishNotMatched(int scoreTenths, DateTime now) => Finish(LinkState.NotMatched, scoreTenths, now);

    /// <summary>Read again soon, and proposed whatever the topics say: a person has asked for it.</summary>
    public void Want(string by, DateTime now)
    {
        (WantedBy, State, Attempts, NextAttemptUtc, DoneUtc) = (by, LinkState.Waiting, 0, now, null);
        (Failure, FailureDetail, LeaseUntilUtc, LeaseToken) = (null, null, null, null);
    }

    /// <param name="mayPass">Whether trying again later makes sense.</param>
    public void Fail(string reason, string? detail, bool mayPass, DateTime now)
    {
        (Failure, FailureDetail) = (reason, detail);
        (LeaseUntilUtc, LeaseToken) = (null, null);
        if (mayPass && Attempts < Waits.Length)
        {
            NextAttemptUtc = now + Waits[Attempts];
        }
        else
        {
            State = LinkState.Failed;
            DoneUtc = now;
        }

        Attempts++;
    }

    /// <summary>Nobody was asked: it is no attempt.</summary>
    public void PutOff(DateTime untilUtc)
    {
        NextAttemptUtc = untilUtc;
        (LeaseUntilUtc, LeaseToken) = (null, null);
    }

    private void Finish(LinkState state, int scoreTenths, DateTime now)
    {
        (State, ScoreTenths, DoneUtc) = (state, scoreTenths, now);
        (Failure, FailureDetail, LeaseUntilUtc, LeaseToken) = (null, null, null, null);
        Attempts++;
    }
}
