using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>What staff do to a source with one press.</summary>
internal sealed class SourceCare(PortalDbContext database, SourceRegister register, PortalClock clock, IJobQueue jobs)
{
    /// <summary>How far back older entries may be collected.</summary>
    public const int YearsBack = 5;

    /// <summary>A press that met another change starts again from what is stored then, so often at most.</summary>
    private const int MaxAttempts = 5;

    /// <summary>Reads it now, also one that sleeps or is given up.</summary>
    public async Task<CareResult> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var rows = await database.Set<Source>().Where(source => source.Slug == slug && source.IsEnabled && !source.IsPaused)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, now), cancellationToken);
        if (rows == 0)
            return await database.Set<Source>().AnyAsync(source => source.Slug == slug, cancellationToken) ? CareResult.NotWatched : CareResult.NoSuchSource;
        jobs.Enqueue<CrawlJob>();
        return CareResult.Done;
    }

    public Task<CareResult> PauseAsync(string slug, bool isPaused, CancellationToken cancellationToken) => ChangeAsync(
        slug,
        source =>
        {
            source.IsPaused = isPaused;
            return Task.FromResult(CareResult.Done);
        },
        cancellationToken);

    /// <summary>Follows it to the address that its redirects have named.</summary>
    public Task<CareResult> MoveAsync(string slug, CancellationToken cancellationToken) => ChangeAsync(
        slug,
        async source =>
        {
            if (source.MovedTo is not { } address)
                return CareResult.Done;
            if (await register.IsKnownAsync(address, source.Id, cancellationToken))
                return CareResult.AddressKnown;
            source.Url = address;
            source.StartAfresh(clock.UtcNow);
            return CareResult.Done;
        },
        cancellationToken);

    /// <summary>Somebody has looked at what may have been lost.</summary>
    public Task<CareResult> CloseGapAsync(string slug, CancellationToken cancellationToken) => ChangeAsync(
        slug,
        source =>
        {
            source.GapSinceUtc = null;
            return Task.FromResult(CareResult.Done);
        },
        cancellationToken);

    public async Task<CareResult> BackfillAsync(string slug, DateTime toUtc, CancellationToken cancellationToken)
    {
        var result = await ChangeAsync(
            slug,
            source =>
            {
                if (!source.IsEnabled || source.IsPaused)
                    return Task.FromResult(CareResult.NotWatched);
                source.Backfill(toUtc, clock.UtcNow);
                return Task.FromResult(CareResult.Done);
            },
            cancellationToken);
        if (result == CareResult.Done)
            jobs.Enqueue<CrawlJob>();
        return result;
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

    /// <summary>One press means the same whatever else was saved in between, so it is done again on what is stored then.</summary>
    private async Task<CareResult> ChangeAsync(string slug, Func<Source, Task<CareResult>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await database.Set<Source>().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } source)
                return CareResult.NoSuchSource;
            var result = await change(source);
            if (result != CareResult.Done)
                return result;
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                database.ChangeTracker.Clear();
            }
        }
    }
}
