namespace PortalMitra.MediaExposureTests.Evidence;

/// <summary>Runs where warcio.js does; elsewhere it is skipped with its reason, and fails in CI.</summary>
internal sealed class WarcFactAttribute : FactAttribute
{
    public WarcFactAttribute() => Skip = RequiredInCi.SkipReason(WarcTool.IsPresent, WarcTool.Reason);
}
