using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>What the tables tell of a source: its last days, and how far its reading is.</summary>
internal sealed class SourceHistory(PortalDbContext database, PortalClock clock)
{
    /// <summary>Days of the chart, today included.</summary>
    public const int Length = 30;

    /// <summary>The last days of each source, oldest first, days without a reading included.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<DayOfSource>>> DaysAsync(IReadOnlyCollection<long> sources, CancellationToken cancellationToken)
    {
        var first = clock.Today.AddDays(1 - Length);
        var rows = await database.Set<SourceDay>().AsNoTracking().Where(day => day.Day >= first && sources.Contains(day.SourceId)).ToListAsync(cancellationToken);
        var byKey = rows.ToDictionary(row => (row.SourceId, row.Day));
        return sources.ToDictionary(
            source => source,
            source => (IReadOnlyList<DayOfSource>)[.. Enumerable.Range(0, Length).Select(i => first.AddDays(i)).Select(day =>
                byKey.TryGetValue((source, day), out var row) ? new DayOfSource(day, row.Reads, row.Failures, row.NewLinks) : new DayOfSource(day, 0, 0, 0))]);
    }

    public async Task<SourceProgress> ProgressAsync(Source source, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var isWatched = source.IsEnabled && !source.IsPaused;
        var links = database.Set<FoundLink>().Where(link => link.SourceId == source.Id);
        var waiting = isWatched ? await links.CountAsync(link => link.State == LinkState.Waiting && link.NextAttemptUtc <= now, cancellationToken) : 0;
        var hour = now.AddHours(-1);
        var read = await links.CountAsync(link => link.DoneUtc >= hour, cancellationToken);
        return new SourceProgress(isWatched && (source.LeaseUntilUtc > now || source.NextDueUtc <= now), isWatched && source.BackfillToUtc is not null, waiting, read);
    }
}
