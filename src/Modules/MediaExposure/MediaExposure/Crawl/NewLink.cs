namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A link as a source names it.</summary>
/// <param name="Changed">When the address last changed, at the latest when it was published; only sitemaps say so, and not all truly.</param>
/// <param name="Publisher">What a search engine calls the outlet behind it.</param>
internal sealed record NewLink(Uri Url, string? Title, DateTimeOffset? Published, DateTimeOffset? Changed = null, string? Publisher = null);
