namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// A look at an outlet or source without storing any of its links: asked for by a person, done by a job, kept for a week.
/// Stands in a table so that a killed process loses none.
/// </summary>
public sealed class Probe
{
    /// <summary>How long the results are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public long Id { get; private set; }

    /// <summary>Those asked for together: one page shows them.</summary>
    public required string Batch { get; init; }

    /// <summary>An outlet's home page, or anything else of it.</summary>
    public required string Address { get; init; }

    /// <summary>The source to be tried, if it is one that we have.</summary>
    public long? SourceId { get; init; }
    public required string AskedBy { get; init; }
    public required DateTime AskedUtc { get; init; }

    public DateTime? LeaseUntilUtc { get; set; }

    /// <summary>What has been done so far, a line each: resource key, tab, argument. Shown while it works.</summary>
    public string Steps { get; set; } = "";

    /// <summary>JSON of what was found; null until it is done.</summary>
    public string? Findings { get; set; }

    /// <summary>Resource key of the words, when nothing could be found.</summary>
    public string? Failure { get; set; }
    public DateTime? DoneUtc { get; set; }
    public int Attempts { get; set; }
}
