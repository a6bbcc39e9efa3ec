using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What one person wants to hear of one topic, or of all that have no choice of their own.</summary>
public sealed class AlertSubscription : IAudited
{
    public long Id { get; private set; }

    /// <summary>Key of the account, as the signed-in actor gives it.</summary>
    public required string UserName { get; init; }

    /// <summary>Null for every topic without a row of its own, and for what staff have logged.</summary>
    public long? TopicId { get; init; }
    public AlertRhythm Rhythm { get; set; }

    /// <summary>Told at once from this score on, times ten; null never.</summary>
    public int? ImmediateFromTenths { get; set; }

    /// <summary>The digest holds what was found since.</summary>
    [NotAudited]
    public required DateTime DigestSinceUtc { get; set; }

    /// <summary>Told at once is what was found since.</summary>
    [NotAudited]
    public required DateTime ImmediateSinceUtc { get; set; }

    /// <summary>The day whose digest was made last, or from which on one is wanted.</summary>
    [NotAudited]
    public required DateOnly LastDigestOn { get; set; }

    /// <summary>Speaks for its topic, rather than leaving it to the row for all.</summary>
    public bool IsOwn => TopicId is not null && Rhythm != AlertRhythm.AsAll;

    public string AuditName => UserName;
}
