using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>All that the dashboard prints about a period.</summary>
internal sealed record ExposureFigures
{
    public required ExposurePeriod Period { get; init; }

    /// <summary>The last day of it that is over or running.</summary>
    public required DateOnly Until { get; init; }
    public required bool IsRunning { get; init; }
    public required CountingRule Rule { get; init; }

    /// <summary>First day of the tier rules in force at its end.</summary>
    public required DateOnly? TierVersion { get; init; }

    /// <summary>Null when nothing was watched and nothing recorded: not reported is not zero.</summary>
    public required ExposureCount? Count { get; init; }
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>Eight quarters, the oldest first.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>Of every kind, counted or not.</summary>
    public required IReadOnlyList<Split> Kinds { get; init; }
    public required IReadOnlyList<Split> Nagari { get; init; }
    public required IReadOnlyList<Split> Outlets { get; init; }
    public required IReadOnlyList<Split> Tiers { get; init; }
    public required IReadOnlyList<Split> Media { get; init; }
    public required IReadOnlyList<Split> Tones { get; init; }
    public required IReadOnlyList<Split> Topics { get; init; }
    public required int Waiting { get; init; }
    public required SourcesWatch Sources { get; init; }
}

/// <summary>A line of a split.</summary>
/// <param name="Key">What it is called in the resources, or null when <paramref name="Name"/> is given.</param>
/// <param name="Rows">What opens its rows.</param>
internal sealed record Split(string? Key, string? Name, ExposureCount Count, ExposureFilter Rows);

/// <summary>The same figure at another time.</summary>
/// <param name="Then">Null when it is not known.</param>
/// <param name="Rows">Opens the rows behind it; null for a baseline, which is a record.</param>
/// <param name="Baseline">The record, if it is one.</param>
internal sealed record Comparison(ComparisonKind Kind, DateOnly? First, DateOnly? Last, int? Then, Growth Growth, ExposureFilter? Rows = null, Baseline? Baseline = null)
{
    /// <summary>The two periods are of different length, so averages of a day were compared.</summary>
    public bool IsPerDay { get; init; }
}

internal enum ComparisonKind
{
    Baseline,
    YearBefore,
    Previous,
}

/// <param name="Count">Null when the quarter was not reported.</param>
internal sealed record TrendPoint(Quarter Quarter, ExposureCount? Count, ExposureFilter Rows);

/// <summary>What was read, and what failed.</summary>
/// <param name="Watched">Sources that were asked at least once in the period.</param>
/// <param name="Enabled">Sources that are watched today.</param>
/// <param name="Failed">Those that failed on some day, most days first.</param>
/// <param name="FailedInAll">How many failed on some day, those not listed too.</param>
internal sealed record SourcesWatch(int Watched, int Enabled, IReadOnlyList<FailedSource> Failed, int FailedInAll);

/// <param name="Days">On which it was asked.</param>
/// <param name="FailedDays">On which at least one reading failed.</param>
/// <param name="LostDays">On which every reading failed.</param>
internal sealed record FailedSource(string Slug, string Outlet, int Days, int FailedDays, int LostDays);
