using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>An article as it was read, ready to be stored as a mention or among what was dropped; every text of it fits its column.</summary>
/// <param name="PublishedFrom">Where the date comes from: an origin of the extraction, or <c>Found</c>.</param>
/// <param name="Kind">How it seems to have come about.</param>
internal sealed record ReadArticle(
    long OutletId,
    string CanonicalUrl,
    string Url,
    string Title,
    string? Author,
    DateTime PublishedUtc,
    DateOnly PublishedOn,
    string PublishedFrom,
    DateTime ReadUtc,
    string Warnings,
    string Text,
    string PageHash,
    MentionKind Kind)
{
    public ArticleInput ForMatching => new(Title, Text, PublishedOn);
}
