namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>A link with what becomes of it.</summary>
/// <param name="Canonical">Its identity; null only for <see cref="LinkFate.NotAnArticle"/>.</param>
/// <param name="Site">Whose article it is.</param>
internal sealed record TriagedLink(NewLink Link, string? Canonical, string Site, LinkFate Fate);
