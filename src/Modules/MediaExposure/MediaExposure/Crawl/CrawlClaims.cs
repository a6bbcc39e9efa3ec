using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What is due, and who works on it. A claim is a lease: it runs out by itself when its process is gone.</summary>
internal sealed class CrawlClaims(PortalDbContext database, ProcessIdentity process, TimeProvider time)
{
    /// <summary>Longer than one request with its wait at the door.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(4);

    /// <summary>Takes back what a killed process held, where no other process can be alive.</summary>
    public async Task ReclaimAsync(CancellationToken cancellationToken)
    {
        if (!process.IsAlone)
            return;
        await database.Set<Source>().Where(source => source.LeaseToken != null && source.LeaseToken != process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseUntilUtc, (DateTime?)null).SetProperty(source => source.LeaseToken, (string?)null), cancellationToken);
        await database.Set<FoundLink>().Where(link => link.LeaseToken != null && link.LeaseToken != process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.LeaseUntilUtc, (DateTime?)null).SetProperty(link => link.LeaseToken, (string?)null), cancellationToken);
        await database.Set<HostSlot>().Where(slot => slot.BusyToken != null && slot.BusyToken != process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(slot => slot.BusyUntilUtc, (DateTime?)null).SetProperty(slot => slot.BusyToken, (string?)null), cancellationToken);
    }

    /// <summary>Outlets with something to do now.</summary>
    public async Task<IReadOnlyList<long>> DueOutletsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sources = await DueSources(now).Select(source => source.OutletId).Distinct().ToListAsync(cancellationToken);
        var links = await DueLinks(now).Select(link => link.OutletId).Distinct().ToListAsync(cancellationToken);
        return [.. sources.Union(links).Order()];
    }

    /// <returns>The id of a source that is now ours, or null when none is due.</returns>
    public async Task<long?> ClaimSourceAsync(long outletId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now + Lease;
        var ids = await DueSources(now).Where(source => source.OutletId == outletId).OrderBy(source => source.NextDueUtc).Select(source => source.Id).Take(5).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var rows = await DueSources(now).Where(source => source.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseUntilUtc, until).SetProperty(source => source.LeaseToken, process.Token), cancellationToken);
            if (rows == 1)
                return id;
        }

        return null;
    }

    /// <returns>The id of a link that is now ours, or null when none is due.</returns>
    public async Task<long?> ClaimLinkAsync(long outletId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now + Lease;
        var ids = await DueLinks(now).Where(link => link.OutletId == outletId).OrderBy(link => link.NextAttemptUtc).ThenBy(link => link.Id).Select(link => link.Id).Take(5).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var rows = await DueLinks(now).Where(link => link.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.LeaseUntilUtc, until).SetProperty(link => link.LeaseToken, process.Token), cancellationToken);
            if (rows == 1)
                return id;
        }

        return null;
    }

    private IQueryable<Source> DueSources(DateTime now) => database.Set<Source>()
        .Where(source => source.IsEnabled && source.NextDueUtc <= now && (source.LeaseUntilUtc == null || source.LeaseUntilUtc <= now));

    private IQueryable<FoundLink> DueLinks(DateTime now) => database.Set<FoundLink>()
        .Where(link => link.State == LinkState.Waiting && link.NextAttemptUtc <= now && (link.LeaseUntilUtc == null || link.LeaseUntilUtc <= now));
}
