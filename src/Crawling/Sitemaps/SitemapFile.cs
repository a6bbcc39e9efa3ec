namespace PortalMitra.Crawling;

/// <summary>A further sitemap that an index names.</summary>
/// <param name="Url">Absolute, http or https; not yet checked to lie on the index's own site.</param>
/// <param name="LastModified"><c>lastmod</c>, UTC where it names no zone; a hint at which files are worth reading, and no more.</param>
public sealed record SitemapFile(Uri Url, DateTimeOffset? LastModified);
