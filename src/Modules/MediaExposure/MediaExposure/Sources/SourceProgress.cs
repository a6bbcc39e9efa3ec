namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>How far the reading of a source is.</summary>
/// <param name="IsReading">The source itself is due or being read.</param>
/// <param name="Waiting">Links still to be read, those put off till later not counted.</param>
/// <param name="Read">Links read in the last hour.</param>
internal sealed record SourceProgress(bool IsReading, bool IsBackfilling, int Waiting, int Read)
{
    public bool IsWorking => IsReading || IsBackfilling || Waiting > 0;
}
