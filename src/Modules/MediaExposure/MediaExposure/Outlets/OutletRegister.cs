using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>Enters and changes outlets; keeps each site with one of them.</summary>
internal sealed class OutletRegister(PortalDbContext database, OutletDirectory directory, PortalClock clock)
{
    /// <summary>By its name in addresses, the one it had before a merge included.</summary>
    public Task<Outlet?> FindAsync(string slug, CancellationToken cancellationToken) => database.Set<Outlet>().Include(outlet => outlet.Aliases)
        .Where(outlet => outlet.Slug == slug || outlet.Aliases.Any(alias => alias.FormerSlug == slug)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Whose site it is; null when it is nobody's.</summary>
    public async Task<Outlet?> OwnerAsync(string site, CancellationToken cancellationToken) =>
        await directory.FindAsync(site, cancellationToken) is { } id ? await database.Set<Outlet>().AsNoTracking().SingleAsync(outlet => outlet.Id == id, cancellationToken) : null;

    public async Task<Outlet> AddAsync(OutletInput input, CancellationToken cancellationToken)
    {
        var outlet = new Outlet { Slug = await directory.FreeSlugAsync(OutletSite.IsName(input.SiteKey) ? input.SiteKey.Split(':')[1] : input.SiteKey, cancellationToken), Name = input.Name, SiteKey = input.SiteKey };
        input.ApplyTo(outlet);
        database.Add(outlet);
        await database.SaveChangesAsync(cancellationToken);
        return outlet;
    }

    /// <summary>A former site stays known: its links are still this outlet's.</summary>
    public async Task ChangeAsync(Outlet outlet, OutletInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (input.SiteKey is var site && site != outlet.SiteKey)
        {
            if (outlet.Aliases.FirstOrDefault(alias => alias.SiteKey == site) is { } same)
                database.Remove(same);
            if (!OutletSite.IsName(outlet.SiteKey))
                database.Add(new OutletAlias { OutletId = outlet.Id, SiteKey = outlet.SiteKey });
            outlet.SiteKey = site;
        }

        var isRenamed = outlet.Name != input.Name.Trim();
        input.ApplyTo(outlet);
        database.Entry(outlet).Property(one => one.Name).IsModified = true;
        await database.SaveChangesAsync(cancellationToken);
        if (isRenamed)
            await FindAnewAsync(outlet.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task AddAliasAsync(Outlet outlet, string site, CancellationToken cancellationToken)
    {
        database.Add(new OutletAlias { OutletId = outlet.Id, SiteKey = site });
        database.Entry(outlet).Property(one => one.Name).IsModified = true;
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The search holds the outlet's name beside each mention.</summary>
    private Task<int> FindAnewAsync(long outletId, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return database.Set<Mention>().Where(mention => mention.OutletId == outletId && mention.DecidedUtc != null)
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.ChangedUtc, now), cancellationToken);
    }
}
