using PortalMitra.Crawling;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// What we poll at an outlet: first what staff decide, then what the crawler notes. What is due and who works on it stands
/// here, so a killed process loses nothing.
/// </summary>
public sealed class Source : IAudited, IVersioned
{
    /// <summary>How often a new source is read until its habits are known.</summary>
    public const int FirstIntervalMinutes = 360;

    /// <summary>The newest page is what every poll reads.</summary>
    public const int FirstBackfillPage = 2;

    public long Id { get; private set; }
    public required string Slug { get; init; }
    public long OutletId { get; private set; }
    public required Outlet Outlet { get; init; }
    public required SourceKind Kind { get; set; }

    /// <summary>Where to read; may hold the slot of <see cref="SearchTemplate"/>, once filled with each of <see cref="Words"/>.</summary>
    public required string Url { get; set; }

    /// <summary>Words to search for, one search a line.</summary>
    public string? Words { get; set; }

    /// <summary>CSS selector of the links of a listing, where finding them without does not do.</summary>
    public string? LinkSelector { get; set; }

    /// <summary>Off until a person has confirmed the address and that the outlet may be read.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>Left alone for a while: neither it nor the links it found are read.</summary>
    public bool IsPaused { get; set; }

    /// <summary>How often to read it, if staff have said so; null adapts to how often it publishes.</summary>
    public int? FixedMinutes { get; set; }

    public int Version { get; private set; }

    /// <summary>How often it is read at present, when the crawler chooses.</summary>
    [NotAudited]
    public int AdaptedMinutes { get; set; } = FirstIntervalMinutes;

    [NotAudited]
    public DateTime NextDueUtc { get; set; }

    /// <summary>Until then a process works on it; later the claim is a leftover.</summary>
    [NotAudited]
    public DateTime? LeaseUntilUtc { get; set; }

    /// <summary>The process that holds the claim.</summary>
    [NotAudited]
    public string? LeaseToken { get; set; }

    [NotAudited]
    public DateTime? LastRunUtc { get; set; }

    [NotAudited]
    public DateTime? LastSuccessUtc { get; set; }

    /// <summary>When it last named a link that we did not know.</summary>
    [NotAudited]
    public DateTime? LastNewUtc { get; set; }

    /// <summary>Resource key of the words for the last failure; null when the last run succeeded.</summary>
    [NotAudited]
    public string? LastFailure { get; set; }

    [NotAudited]
    public string? LastFailureDetail { get; set; }

    /// <summary>Failed runs since the last success.</summary>
    [NotAudited]
    public int FailuresInRow { get; set; }

    /// <summary>Since when it is asked only now and then, after too many failures.</summary>
    [NotAudited]
    public DateTime? SleepingSinceUtc { get; set; }

    /// <summary>Where its permanent redirects lead: the address staff should take over.</summary>
    [NotAudited]
    public string? MovedTo { get; set; }

    /// <summary>SHA-256 of what it last sent.</summary>
    [NotAudited]
    public string? BodyHash { get; set; }

    [NotAudited]
    public string? ETag { get; set; }

    [NotAudited]
    public DateTime? LastModifiedUtc { get; set; }

    /// <summary>When it last sent a whole answer, rather than "not modified".</summary>
    [NotAudited]
    public DateTime? LastWholeUtc { get; set; }

    /// <summary>Least time between two readings that its feed asks for, in minutes; remembered, as "not modified" does not repeat it.</summary>
    [NotAudited]
    public int? TtlMinutes { get; set; }

    /// <summary>Its "not modified" was found to be untrue, and is not asked for again.</summary>
    [NotAudited]
    public bool LiesAboutChange { get; set; }

    /// <summary>The software behind it, which decides how to page back.</summary>
    [NotAudited]
    public SiteFamily Family { get; set; }

    /// <summary>Everything it sent was new: what appeared since this moment may have scrolled out unseen.</summary>
    [NotAudited]
    public DateTime? GapSinceUtc { get; set; }

    /// <summary>Older entries are being collected back to this moment; null when none are.</summary>
    [NotAudited]
    public DateTime? BackfillToUtc { get; set; }

    /// <summary>How the older entries are read: as the source itself is, or from the outlet's sitemap where it cannot be paged.</summary>
    [NotAudited]
    public SourceKind BackfillKind { get; set; }

    /// <summary>The page of older entries, or the file of a sitemap index, to read next.</summary>
    [NotAudited]
    public int BackfillPage { get; set; }

    /// <summary>Where that is, if the source has said so; or the sitemap.</summary>
    [NotAudited]
    public string? BackfillNext { get; set; }

    /// <summary>SHA-256 of the links of the last page: the same again means that the site does not page.</summary>
    [NotAudited]
    public string? BackfillMark { get; set; }

    [NotAudited]
    public DateTime BackfillDueUtc { get; set; }

    [NotAudited]
    public int BackfillFailures { get; set; }

    /// <summary>Links found by the present or last backfill.</summary>
    [NotAudited]
    public int BackfillFound { get; set; }

    /// <summary>Resource key of how the last backfill ended.</summary>
    [NotAudited]
    public string? BackfillEnd { get; set; }

    public string AuditName => Slug;

    public TimeSpan Interval => TimeSpan.FromMinutes(FixedMinutes ?? AdaptedMinutes);

    /// <summary>Begins to collect what it published back to a moment.</summary>
    public void Backfill(DateTime toUtc, DateTime now)
    {
        (BackfillToUtc, BackfillDueUtc, BackfillKind, BackfillPage) = (toUtc, now, Kind, FirstBackfillPage);
        (BackfillNext, BackfillMark) = (null, null);
        (BackfillFailures, BackfillFound, BackfillEnd) = (0, 0, null);
    }

    /// <summary>Another address or kind: what was learned of the old one no longer holds, and it is read at once.</summary>
    public void StartAfresh(DateTime now)
    {
        NextDueUtc = now;
        (AdaptedMinutes, Family) = (FirstIntervalMinutes, SiteFamily.Unknown);
        (BodyHash, ETag, LastModifiedUtc, LastWholeUtc, TtlMinutes, LiesAboutChange) = (null, null, null, null, null, false);
        (LastFailure, LastFailureDetail, FailuresInRow, SleepingSinceUtc, MovedTo) = (null, null, 0, null, null);
        (LastSuccessUtc, LastNewUtc, GapSinceUtc, BackfillToUtc, BackfillEnd) = (null, null, null, null, null);
    }
}
