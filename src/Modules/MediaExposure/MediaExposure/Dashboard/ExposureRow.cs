using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>One mention as staff see it behind a number, and as it goes into their files.</summary>
internal sealed record ExposureRow
{
    public required long Id { get; init; }
    public required DateOnly Day { get; init; }
    public required string Title { get; init; }
    public required string Outlet { get; init; }
    public required OutletType Medium { get; init; }

    /// <summary>The outlet's on that day.</summary>
    public OutletTier? Tier { get; init; }
    public required MentionKind Kind { get; init; }
    public required ReviewState State { get; init; }
    public Tone? Tone { get; init; }
    public required int Prominence { get; init; }

    /// <summary>Null when staff have logged it.</summary>
    public string? Topic { get; init; }
    public required List<string> Nagari { get; init; }
    public required long Story { get; init; }
    public required long Event { get; init; }
    public string? EventName { get; init; }
    public string? Url { get; init; }
    public string? Place { get; init; }
    public required string Sentence { get; init; }
    public required bool HasCopy { get; init; }
}
