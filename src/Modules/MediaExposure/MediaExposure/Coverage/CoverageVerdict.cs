using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>Where an article that staff know of has got to.</summary>
internal sealed record CoverageVerdict(CoverageState State)
{
    public bool IsFound => State is CoverageState.Found or CoverageState.FoundElsewhere;

    /// <summary>As we know it; null when we do not.</summary>
    public string? OutletName { get; init; }

    /// <summary>The source to look at, if the reason lies there.</summary>
    public string? SourceSlug { get; init; }

    public long? MentionId { get; init; }
    public ReviewState? ReviewState { get; init; }

    /// <summary>The best topic's score, of what was read and not matched.</summary>
    public int? ScoreTenths { get; init; }

    /// <summary>Resource key of the words for what failed.</summary>
    public string? Failure { get; init; }

    /// <summary>Days on which the source could not be read; or the first on which it was watched.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
}
