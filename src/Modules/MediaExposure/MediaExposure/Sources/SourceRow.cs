namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>A source as the list shows it: how it is, in words.</summary>
internal sealed record SourceRow(
    string Slug, string Outlet, string Url, bool IsEnabled, DateTime? LastSuccessUtc, DateTime NextDueUtc, string? LastFailure, bool IsWorking, int Waiting, int Matched);
