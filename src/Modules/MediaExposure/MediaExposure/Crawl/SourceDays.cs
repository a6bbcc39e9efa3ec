using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Counts, day by day, how often a source was asked, failed and had something new.</summary>
internal sealed class SourceDays(PortalDbContext database, PortalClock clock)
{
    /// <summary>For whoever holds the source's claim: nobody else writes its days.</summary>
    public async Task AddAsync(long sourceId, bool failed, int newLinks, CancellationToken cancellationToken)
    {
        var (day, failures) = (clock.Today, failed ? 1 : 0);
        var rows = await database.Set<SourceDay>().Where(one => one.SourceId == sourceId && one.Day == day).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Reads, one => one.Reads + 1)
            .SetProperty(one => one.Failures, one => one.Failures + failures)
            .SetProperty(one => one.NewLinks, one => one.NewLinks + newLinks), cancellationToken);
        if (rows > 0)
            return;
        database.Add(new SourceDay { SourceId = sourceId, Day = day, Reads = 1, Failures = failures, NewLinks = newLinks });
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }
}
