using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

internal static class PublishingOutlets
{
    /// <summary>
    /// Outlets that stand in lists and choices: all but the search services that only lead to others' articles
    /// (<see cref="SourceKind.Discovery"/>) and never had a mention of their own.
    /// </summary>
    public static IQueryable<Outlet> OutletsThatPublish(this PortalDbContext database) => database.Set<Outlet>().Where(outlet =>
        !database.Set<Source>().Any(source => source.OutletId == outlet.Id && source.Kind == SourceKind.Discovery)
        || database.Set<Source>().Any(source => source.OutletId == outlet.Id && source.Kind != SourceKind.Discovery)
        || database.Set<Mention>().Any(mention => mention.OutletId == outlet.Id));
}
