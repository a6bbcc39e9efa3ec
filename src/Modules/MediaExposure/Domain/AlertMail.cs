namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What a mail about mentions is.</summary>
public enum AlertKind
{
    Immediate,
    Daily,
    Weekly,

    /// <summary>Asked for by the person, to see how it looks.</summary>
    Sample,
}

/// <summary>How far a mail is.</summary>
public enum AlertMailState
{
    /// <summary>Its mentions are taken; it is being sent, waits for its next try, or is the leftover of a killed process.</summary>
    Claimed,
    Sent,
    GivenUp,
}

/// <summary>One mail to one person: claimed and committed, then sent, then marked. What a crash leaves between the two last is sent again, so it may arrive twice and is never lost.</summary>
public sealed class AlertMail
{
    /// <summary>How long to wait after the first, second … failure; the last wait is repeated.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12)];

    public long Id { get; private set; }
    public required string UserName { get; init; }
    public required AlertKind Kind { get; init; }
    public required DateTime ClaimedUtc { get; init; }

    /// <summary>Mentions it tells of.</summary>
    public required int Mentions { get; init; }
    public AlertMailState State { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Not tried before: the next try after a failure, or the end of the claim of whoever tries now.</summary>
    public required DateTime NextAttemptUtc { get; set; }
    public DateTime? DoneUtc { get; private set; }

    /// <summary>Resource key of the words for the last failure.</summary>
    public string? Failure { get; private set; }

    public void MarkSent(DateTime now) => (State, DoneUtc, Failure, Attempts) = (AlertMailState.Sent, now, null, Attempts + 1);

    public void Fail(string reason, DateTime now)
    {
        (Failure, NextAttemptUtc) = (reason, now + Waits[Math.Min(Attempts, Waits.Length - 1)]);
        Attempts++;
    }

    public void GiveUp(string reason, DateTime now) => (State, DoneUtc, Failure) = (AlertMailState.GivenUp, now, reason);
}
