namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>One day of a source's chart.</summary>
internal sealed record DayOfSource(DateOnly Day, int Reads, int Failures, int NewLinks)
{
    public bool IsUnwatched => Reads == 0;

    /// <summary>Nothing could be read that day.</summary>
    public bool IsLost => Reads > 0 && Failures == Reads;
}
