using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <param name="Tier">Today's.</param>
/// <param name="Mentions">Accepted ones of the running year, of every kind.</param>
internal sealed record OutletRow(Outlet Outlet, OutletTier? Tier, int Mentions, int Sources);
