using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>The next page of a backfill.</summary>
/// <param name="Page">Null when there is none.</param>
/// <param name="Kind">How to read it.</param>
/// <param name="End">Resource key of why there is none.</param>
internal sealed record ArchiveStep(Uri? Page, SourceKind Kind, string? End = null);
