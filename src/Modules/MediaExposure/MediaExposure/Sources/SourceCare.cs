using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>What staff do to a source with one press. Each returns whether there is such a source.</summary>
internal sealed class SourceCare(PortalDbContext database, PortalClock clock, IJobQueue jobs)
{
    /// <summary>How far back older entries may be collected.</summary>
    public const int YearsBack = 5;

    /// <summary>Reads it now, also one that sleeps or is given up.</summary>
    public async Task<bool> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var rows = await database.Set<Source>().Where(source => source.Slug == slug && source.IsEnabled && !source.IsPaused)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, now), cancellationToken);
        if (rows > 0)
            jobs.Enqueue<CrawlJob>();
        return rows > 0;
    }

    public Task<bool> PauseAsync(string slug, bool isPaused, CancellationToken cancellationToken) => ChangeAsync(slug, source => source.IsPaused = isPaused, cancellationToken);

    /// <summary>Follows it to the address that its redirects have named.</summary>
    public Task<bool> MoveAsync(string slug, CancellationToken cancellationToken) => ChangeAsync(
        slug,
        source =>
        {
            if (source.MovedTo is not { } address)
                return;
            source.Url = address;
            source.StartAfresh(clock.UtcNow);
        },
        cancellationToken);

    /// <summary>Somebody has looked at what may have been lost.</summary>
    public Task<bool> CloseGapAsync(string slug, CancellationToken cancellationToken) => ChangeAsync(slug, source => source.GapSinceUtc = null, cancellationToken);

    public async Task<bool> BackfillAsync(string slug, DateTime toUtc, CancellationToken cancellationToken)
    {
        if (!await ChangeAsync(slug, source => source.Backfill(toUtc, clock.UtcNow), cancellationToken))
            return false;
        jobs.Enqueue<CrawlJob>();
        return true;
    }

    /// <summary>Reads it without storing what it gives.</summary>
    /// <returns>The batch whose page shows the result; null when there is no such source.</returns>
    public async Task<string?> TryAsync(string slug, string askedBy, CancellationToken cancellationToken)
    {
        var source = await database.Set<Source>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (source is null)
            return null;
        var probe = new Probe { Batch = Guid.NewGuid().ToString("n"), Address = source.Url, SourceId = source.Id, AskedBy = askedBy, AskedUtc = clock.UtcNow };
        database.Add(probe);
        await database.SaveChangesAsync(cancellationToken);
        jobs.Enqueue<ProbeJob>();
        return probe.Batch;
    }

    private async Task<bool> ChangeAsync(string slug, Action<Source> change, CancellationToken cancellationToken)
    {
        if (await database.Set<Source>().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } source)
            return false;
        change(source);
        await database.SaveChangesAsync(cancellationToken);
        return true;
    }
}
