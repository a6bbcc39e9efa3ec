using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>What the database knows that may explain a few hundred known articles.</summary>
internal sealed record CoverageFacts(
    IReadOnlyList<KnownOutlet> Outlets,
    IReadOnlyList<KnownMention> Mentions,
    IReadOnlyList<KnownLink> Links,
    IReadOnlyList<WatchedSource> Sources,
    IReadOnlyList<SourceDay> Days,
    IReadOnlyDictionary<long, DateOnly> FirstDays);

/// <param name="SiteKey">One of its sites; null where it was looked up by name.</param>
/// <param name="NameKey">Its name as <see cref="TitleKey"/> spells it; null where it was looked up by site.</param>
internal sealed record KnownOutlet(long Id, string Name, string? SiteKey, string? NameKey);

internal sealed record KnownMention(long Id, long OutletId, string CanonicalUrl, string Title, DateOnly PublishedOn, ReviewState State);

internal sealed record KnownLink(long OutletId, string CanonicalUrl, string? Title, LinkState State, int? ScoreTenths, string? Failure);

/// <param name="IsWatched">Switched on, and not paused.</param>
internal sealed record WatchedSource(long Id, long OutletId, string Slug, bool IsWatched, string? LastFailure);
