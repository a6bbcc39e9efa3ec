namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How long a source that fails or falls silent is borne with. Pure.</summary>
public static class SourcePatience
{
    /// <summary>Failures in a row before a source sleeps.</summary>
    public const int FailuresBeforeSleep = 30;

    /// <summary>How long a sleeping source is still retried: many come back from the dead.</summary>
    public static readonly TimeSpan Retried = TimeSpan.FromDays(30);

    /// <summary>Nothing new for so long is silence in any source that ever named something.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromDays(30);

    /// <summary>When a dead source is due.</summary>
    public static readonly DateTime Never = new(2999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>How often a sleeping source is asked.</summary>
    private static readonly TimeSpan SleepStep = TimeSpan.FromDays(2);

    /// <summary>The longest wait after a failure, while awake.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>When to try again: the interval, doubled with each failure in a row, at most a day; asleep, every other day.</summary>
    /// <param name="interval">How often it is read when all is well.</param>
    /// <param name="failuresInRow">This failure included.</param>
    public static TimeSpan WaitAfterFailure(TimeSpan interval, int failuresInRow)
    {
        if (failuresInRow >= FailuresBeforeSleep)
            return SleepStep;
        var doubled = interval * Math.Pow(2, Math.Clamp(failuresInRow - 1, 0, 10));
        return doubled < LongestWait ? doubled : interval > LongestWait ? interval : LongestWait;
    }

    /// <summary>Whether it is no longer asked: it said that it is gone, or slept for <see cref="Retried"/>.</summary>
    public static bool IsDead(string? lastFailure, DateTime? sleepingSinceUtc, DateTime now) =>
        lastFailure == "Fetch.Gone" || (sleepingSinceUtc is { } since && now - since > Retried);

    public static SourceHealth HealthOf(Source source, DateTime now) => source switch
    {
        { IsEnabled: false } => SourceHealth.Off,
        { IsPaused: true } => SourceHealth.Paused,
        _ when IsDead(source.LastFailure, source.SleepingSinceUtc, now) => SourceHealth.Dead,
        { SleepingSinceUtc: not null } => SourceHealth.Sleeping,
        { LastFailure: not null } => SourceHealth.Failing,
        { LastSuccessUtc: null } => SourceHealth.NotYet,
        { MovedTo: not null } => SourceHealth.Moved,
        { GapSinceUtc: not null } => SourceHealth.Gap,
        { LastNewUtc: { } last } when now - last > SilentAfter => SourceHealth.Silent,
        _ => SourceHealth.Good,
    };
}
