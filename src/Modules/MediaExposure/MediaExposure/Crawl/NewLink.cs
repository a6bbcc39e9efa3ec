namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A link as a source names it.</summary>
internal sealed record NewLink(Uri Url, string? Title, DateTimeOffset? Published);
