namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>When the address of an accepted mention is looked at again, and what the last look found.</summary>
public sealed class LinkCheck
{
    public const int MaxDetailLength = 500;

    /// <summary>Most corrections are made within days.</summary>
    public static readonly TimeSpan First = TimeSpan.FromDays(3);

    public static readonly TimeSpan Between = TimeSpan.FromDays(30);

    /// <summary>A page that is missing once may be a site that is being mended.</summary>
    public static readonly TimeSpan AfterMissing = TimeSpan.FromDays(3);

    /// <summary>Least time between the two looks that make a link dead.</summary>
    public static readonly TimeSpan MissingFor = TimeSpan.FromDays(2);

    /// <summary>After the first, second … look that told nothing; then it is left until the next month.</summary>
    private static readonly TimeSpan[] AfterUnclear = [TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)];

    public required long MentionId { get; init; }
    public DateTime NextCheckUtc { get; private set; }
    public DateTime? CheckedUtc { get; private set; }
    public LinkHealth Health { get; private set; }

    /// <summary>Where the article stands now, if it has moved.</summary>
    public string? MovedTo { get; private set; }

    /// <summary>The first look that did not find it, of those without one that did in between.</summary>
    public DateTime? MissingSinceUtc { get; private set; }

    /// <summary>Looks in a row that told nothing.</summary>
    public int UnclearTimes { get; private set; }

    /// <summary>Resource key of the words for the last look that did not find it or told nothing.</summary>
    public string? Failure { get; private set; }
    public string? FailureDetail { get; private set; }
    public DateTime? LeaseUntilUtc { get; private set; }
    public string? LeaseToken { get; private set; }

    /// <summary>Since when it counts as dead; null while it does not.</summary>
    public DateTime? DeadSinceUtc => Health == LinkHealth.Dead ? MissingSinceUtc : null;

    public static LinkCheck Of(long mentionId, DateTime foundUtc) => new() { MentionId = mentionId, NextCheckUtc = foundUtc + First };

    public void FoundAlive(DateTime now) => Found(LinkHealth.Alive, null, now);

    public void FoundMoved(string to, DateTime now) => Found(LinkHealth.Moved, to, now);

    public void FoundOtherText(DateTime now) => Found(LinkHealth.OtherText, null, now);

    /// <summary>404, 410, or led to the front page. Dead when it was so some days ago too; one that says 410 may be a mistake as well.</summary>
    public void FoundMissing(string failure, DateTime now)
    {
        MissingSinceUtc ??= now;
        var isDead = Health == LinkHealth.Dead || now - MissingSinceUtc >= MissingFor;
        (Health, Failure, FailureDetail, UnclearTimes) = (isDead ? LinkHealth.Dead : LinkHealth.Missing, failure, null, 0);
        Done(now, isDead ? Between : AfterMissing);
    }

    /// <summary>Proves nothing either way: a link that was alive stays alive, one that is dead stays dead.</summary>
    public void FoundNothingOut(string failure, string? detail, DateTime now)
    {
        if (Health is not (LinkHealth.Dead or LinkHealth.Missing))
            Health = LinkHealth.Unclear;
        (Failure, FailureDetail) = (failure, detail is { Length: > MaxDetailLength } ? detail[..MaxDetailLength] : detail);
        Done(now, UnclearTimes < AfterUnclear.Length ? AfterUnclear[UnclearTimes] : Between);
        UnclearTimes++;
    }

    /// <summary>Nobody was asked.</summary>
    public void PutOff(DateTime untilUtc) => (NextCheckUtc, LeaseUntilUtc, LeaseToken) = (untilUtc, null, null);

    private void Found(LinkHealth health, string? movedTo, DateTime now)
    {
        (Health, MovedTo, MissingSinceUtc, UnclearTimes, Failure, FailureDetail) = (health, movedTo, null, 0, null, null);
        Done(now, Between);
    }

    private void Done(DateTime now, TimeSpan wait) =>
        (CheckedUtc, NextCheckUtc, LeaseUntilUtc, LeaseToken) = (now, now + wait, null, null);
}
