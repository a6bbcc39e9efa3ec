using System.Data;
using System.Data.Common;
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
    private const int MaxAttempts = 10;

    /// <returns>The source, or null when its address is on the list already.</returns>
    public async Task<Source?> AddAsync(NewSource wanted, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await EnterAsync(wanted, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaxAttempts && exception is DbUpdateException or DbException or InvalidOperationException { InnerException: DbException or DbUpdateException })
            {
                // Somebody else entered a source at the same moment: look again what is there.
                database.ChangeTracker.Clear();
            }
        }
    }

    /// <param name="except">The source whose own address does not count.</param>
    public Task<bool> IsKnownAsync(string url, long? except, CancellationToken cancellationToken) =>
        database.Set<Source>().AnyAsync(source => source.Url == url && source.Id != except, cancellationToken);

    private async Task<Source?> EnterAsync(NewSource wanted, CancellationToken cancellationToken)
    {
        // Between the look and the entry nobody may enter the same address.
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await IsKnownAsync(wanted.Url, except: null, cancellationToken))
            return null;
        var outlet = await database.Set<Outlet>().SingleOrDefaultAsync(one => one.SiteKey == wanted.Site || one.Aliases.Any(alias => alias.SiteKey == wanted.Site), cancellationToken)
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
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return source;
    }
}
