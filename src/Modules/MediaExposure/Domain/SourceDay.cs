namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>One source on one of the office's calendar days: what its health is drawn from, and the proof of days without watch.</summary>
public sealed class SourceDay
{
    public required long SourceId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Times it was asked, and how many of them failed.</summary>
    public required int Reads { get; set; }
    public required int Failures { get; set; }

    /// <summary>Links that we had not met before.</summary>
    public required int NewLinks { get; set; }
}
