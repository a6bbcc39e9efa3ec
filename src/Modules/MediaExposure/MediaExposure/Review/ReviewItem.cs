namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One row of the list.</summary>
internal sealed record ReviewItem(long Id, string Title, string Outlet, DateOnly PublishedOn, int ScoreTenths);
