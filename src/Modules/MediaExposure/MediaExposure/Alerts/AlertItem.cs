using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>A mention as a mail tells of it.</summary>
internal sealed record AlertItem(
    long Id, string Title, string Outlet, DateOnly PublishedOn, string Sentence, string Reasons, int ScoreTenths, ReviewState State);
