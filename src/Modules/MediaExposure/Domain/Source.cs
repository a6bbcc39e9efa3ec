using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What we poll at an outlet. What is due and who works on it stands here, so a killed process loses nothing.</summary>
public sealed class Source : IAudited, IVersioned
{
    public const int DefaultIntervalMinutes = 360;

    public long Id { get; private set; }
    public required string Slug { get; init; }
    public long OutletId { get; private set; }
    public required Outlet Outlet { get; init; }
    public required SourceKind Kind { get; set; }
    public required string Url { get; set; }

    /// <summary>Off until a person has confirmed the address and that the outlet may be read.</summary>
    public bool IsEnabled { get; set; }
    public int IntervalMinutes { get; set; } = DefaultIntervalMinutes;

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

    /// <summary>Resource key of the words for the last failure; null when the last run succeeded.</summary>
    [NotAudited]
    public string? LastFailure { get; set; }

    [NotAudited]
    public string? LastFailureDetail { get; set; }

    /// <summary>Failed runs since the last success.</summary>
    [NotAudited]
    public int FailuresInRow { get; set; }

    [NotAudited]
    public string? ETag { get; set; }

    [NotAudited]
    public DateTime? LastModifiedUtc { get; set; }

    public int Version { get; private set; }

    public string AuditName => Slug;

    /// <summary>When to try again: the interval, doubled with each failure in a row, at most a day.</summary>
    public static TimeSpan WaitAfterFailure(int intervalMinutes, int failuresInRow)
    {
        const int Day = 24 * 60;
        var doubled = intervalMinutes * Math.Pow(2, Math.Min(failuresInRow, 10));
        return TimeSpan.FromMinutes(Math.Max(intervalMinutes, Math.Min(doubled, Day)));
    }
}
