using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>What is due, and who works on it. A claim is a lease: it runs out by itself when its process is gone.</summary>
internal sealed class CrawlClaims(PortalDbContext database, ProcessIdentity process, IOptions<ExposureOptions> options, TimeProvider time)
{
    /// <summary>A site that asks for more patience than this is left alone until then; nobody waits at its door.</summary>
    public static readonly TimeSpan LongestWaitAtDoor = TimeSpan.FromSeconds(30);

    /// <summary>The same for the further requests of work that takes several: a sitemap's files, the searches of a template, a redirect's robots.txt.</summary>
    public static readonly TimeSpan LongestWaitWithin = TimeSpan.FromMinutes(2);

    /// <summary>Longer than the rules file and one request, each with its wait at the door.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(4);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes back what a killed process held, where no other process can be alive.</summary>
    public async Task ReclaimAsync(CancellationToken cancellationToken)
    {
        if (!process.IsAlone)
            return;
        await database.Set<Source>().Where(source => source.LeaseToken != null && source.LeaseToken != process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseUntilUtc, (DateTime?)null).SetProperty(source => source.LeaseToken, (string?)null), cancellationToken);
        await database.Set<FoundLink>().Where(link => link.LeaseToken != null && link.LeaseToken != process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.LeaseUntilUtc, (DateTime?)null).SetProperty(link => link.LeaseToken, (string?)null), cancellationToken);
        // Its last request may have ended a moment ago.
        var next = Now + options.Value.PerHostDelay;
        await database.Set<HostSlot>().Where(slot => slot.BusyToken != null && slot.BusyToken != process.Token)
            .ExecuteUpdateAsync(
                set => set.SetProperty(slot => slot.NextAllowedUtc, slot => slot.NextAllowedUtc > next ? slot.NextAllowedUtc : next)
                    .SetProperty(slot => slot.BusyUntilUtc, (DateTime?)null).SetProperty(slot => slot.BusyToken, (string?)null),
                cancellationToken);
    }

    /// <summary>Outlets with something to do now whose site may be asked soon.</summary>
    public async Task<IReadOnlyList<long>> DueOutletsAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var distant = Distant(now);
        var due = DueSources(now).Select(source => source.OutletId)
            .Union(DueArchives(now).Select(source => source.OutletId))
            .Union(DueLinks(now).Select(link => link.OutletId));
        return await database.Set<Outlet>()
            .Where(outlet => due.Contains(outlet.Id) && !distant.Contains(outlet.Id))
            .Select(outlet => outlet.Id).OrderBy(id => id).ToListAsync(cancellationToken);
    }

    /// <returns>The id of a source that is now ours, or null when none is due.</returns>
    public Task<long?> ClaimSourceAsync(long outletId, CancellationToken cancellationToken)
    {
        var now = Now;
        var distant = Distant(now);
        return ClaimAsync(DueSources(now).Where(source => source.OutletId == outletId && !distant.Contains(source.OutletId)).OrderBy(source => source.NextDueUtc), DueSources(now), now, cancellationToken);
    }

    /// <returns>The id of a source whose older entries are ours to collect, or null when none is due.</returns>
    public Task<long?> ClaimArchiveAsync(long outletId, CancellationToken cancellationToken)
    {
        var now = Now;
        var distant = Distant(now);
        return ClaimAsync(DueArchives(now).Where(source => source.OutletId == outletId && !distant.Contains(source.OutletId)).OrderBy(source => source.BackfillDueUtc), DueArchives(now), now, cancellationToken);
    }

    /// <summary>For work that takes several requests.</summary>
    public Task RenewSourceAsync(long sourceId, CancellationToken cancellationToken)
    {
        var until = Now + Lease;
        return database.Set<Source>().Where(source => source.Id == sourceId && source.LeaseToken == process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseUntilUtc, until), cancellationToken);
    }

    /// <summary>The source as long as the claim is ours and staff have not given it another address or kind: what was read is of no use to that.</summary>
    public IQueryable<Source> Held(Source source) => database.Set<Source>()
        .Where(one => one.Id == source.Id && one.LeaseToken == process.Token && one.Url == source.Url && one.Kind == source.Kind);

    /// <summary>Gives a claim back with nothing written down.</summary>
    public Task ReleaseSourceAsync(long sourceId, CancellationToken cancellationToken) => database.Set<Source>().Where(source => source.Id == sourceId && source.LeaseToken == process.Token)
        .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseUntilUtc, (DateTime?)null).SetProperty(source => source.LeaseToken, (string?)null), cancellationToken);

    /// <summary>Gives a claim back until the source's site may be asked again.</summary>
    public Task PutOffSourceAsync(long sourceId, TimeSpan wait, CancellationToken cancellationToken)
    {
        var due = Now + wait;
        return database.Set<Source>().Where(source => source.Id == sourceId && source.LeaseToken == process.Token).ExecuteUpdateAsync(
            set => set.SetProperty(source => source.NextDueUtc, due).SetProperty(source => source.LeaseUntilUtc, (DateTime?)null).SetProperty(source => source.LeaseToken, (string?)null),
            cancellationToken);
    }

    /// <returns>The id of a link that is now ours, or null when none is due.</returns>
    public async Task<long?> ClaimLinkAsync(long outletId, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + Lease;
        var distant = Distant(now);
        var ids = await DueLinks(now).Where(link => link.OutletId == outletId && !distant.Contains(link.OutletId)).OrderBy(link => link.NextAttemptUtc).ThenBy(link => link.Id).Select(link => link.Id).Take(5).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var rows = await DueLinks(now).Where(link => link.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.LeaseUntilUtc, until).SetProperty(link => link.LeaseToken, process.Token), cancellationToken);
            if (rows == 1)
                return id;
        }

        return null;
    }

    /// <summary>For an article that takes several requests.</summary>
    public Task RenewLinkAsync(long linkId, CancellationToken cancellationToken)
    {
        var until = Now + Lease;
        return database.Set<FoundLink>().Where(link => link.Id == linkId && link.LeaseToken == process.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.LeaseUntilUtc, until), cancellationToken);
    }

    private async Task<long?> ClaimAsync(IQueryable<Source> candidates, IQueryable<Source> due, DateTime now, CancellationToken cancellationToken)
    {
        var until = now + Lease;
        foreach (var id in await candidates.Select(source => source.Id).Take(5).ToListAsync(cancellationToken))
        {
            var rows = await due.Where(source => source.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseUntilUtc, until).SetProperty(source => source.LeaseToken, process.Token), cancellationToken);
            if (rows == 1)
                return id;
        }

        return null;
    }

    /// <summary>Outlets whose site wants to be left alone for longer.</summary>
    private IQueryable<long> Distant(DateTime now)
    {
        var soon = now + LongestWaitAtDoor;
        return database.Set<Outlet>().Where(outlet => database.Set<HostSlot>().Any(slot => slot.Site == outlet.SiteKey && slot.NextAllowedUtc > soon)).Select(outlet => outlet.Id);
    }

    private IQueryable<Source> DueSources(DateTime now) => Free(now).Where(source => source.NextDueUtc <= now);

    /// <summary>After the first poll, which tells how to page back.</summary>
    private IQueryable<Source> DueArchives(DateTime now) => Free(now)
        .Where(source => source.BackfillToUtc != null && source.BackfillDueUtc <= now && source.LastSuccessUtc != null);

    private IQueryable<Source> Free(DateTime now) => database.Set<Source>()
        .Where(source => source.IsEnabled && !source.IsPaused && (source.LeaseUntilUtc == null || source.LeaseUntilUtc <= now));

    /// <summary>Links of sources that are watched.</summary>
    private IQueryable<FoundLink> DueLinks(DateTime now) => database.Set<FoundLink>()
        .Where(link => link.State == LinkState.Waiting && link.NextAttemptUtc <= now && (link.LeaseUntilUtc == null || link.LeaseUntilUtc <= now)
            && database.Set<Source>().Any(source => source.Id == link.SourceId && source.IsEnabled && !source.IsPaused));
}
