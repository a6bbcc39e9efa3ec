using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>One of the articles that no topic proposed.</summary>
/// <param name="ScoreTenths">When it was read, times ten.</param>
/// <param name="IsAwaited">Somebody wants it; it is being read again, because its text may not be kept.</param>
/// <param name="Now">What the topics say today; null where no text is kept.</param>
internal sealed record DroppedRow(long Id, string Title, string Url, string Outlet, DateOnly PublishedOn, DateTime ReadUtc, int ScoreTenths, int TextLength, bool IsAwaited, MatchResult? Now);
