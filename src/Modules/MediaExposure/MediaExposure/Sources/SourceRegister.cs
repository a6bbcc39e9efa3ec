using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>Enters sources, each address once, at their outlets, each site once.</summary>
internal sealed class SourceRegister(PortalDbContext database, OutletDirectory outlets, PortalClock clock)
{
    /// <returns>The source, or null when its address is on the list already.</returns>
    public async Task<Source?> AddAsync(NewSource wanted, CancellationToken cancellationToken)
    {
        if (await IsKnownAsync(wanted.Url, cancellationToken))
            return null;
        var outlet = await database.Set<Outlet>().SingleOrDefaultAsync(one => one.SiteKey == wanted.Site, cancellationToken)
            ?? new Outlet { Slug = await outlets.FreeSlugAsync(wanted.Site, cancellationToken), Name = wanted.OutletName.Trim(), SiteKey = wanted.Site, IsOwn = wanted.IsOwn };
        var source = new Source
        {
            Slug = await outlets.FreeSourceSlugAsync(wanted.Site, cancellationToken),
            Outlet = outlet,
            Kind = wanted.Kind,
            Url = wanted.Url,
            Words = wanted.Words,
            LinkSelector = wanted.LinkSelector,
            FixedMinutes = wanted.FixedMinutes,
            IsEnabled = wanted.IsEnabled,
            NextDueUtc = clock.UtcNow,
        };
        database.Add(source);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return source;
        }
        catch (DbUpdateException)
        {
            // The same address was sent twice at once, and the other one is stored.
            database.ChangeTracker.Clear();
            if (await IsKnownAsync(wanted.Url, cancellationToken))
                return null;
            throw;
        }
    }

    public Task<bool> IsKnownAsync(string url, CancellationToken cancellationToken) =>
        database.Set<Source>().AnyAsync(source => source.Url == url, cancellationToken);
}
