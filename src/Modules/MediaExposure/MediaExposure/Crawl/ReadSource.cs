using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Polls one source: ask, judge its links, put what is new on the list, and write down how it went.</summary>
internal sealed class ReadSource(PortalDbContext database, CrawlClaims claims, SourcePoll poll, FoundLinks links, SourceNotes notes, TimeProvider time)
{
    /// <summary>How far back a poll of a sitemap looks; a backfill goes further.</summary>
    private static readonly TimeSpan SitemapReach = TimeSpan.FromDays(30);

    public async Task RunAsync(long sourceId, CancellationToken cancellationToken)
    {
        var source = await database.Set<Source>().AsNoTracking().Include(one => one.Outlet.Aliases).SingleAsync(one => one.Id == sourceId, cancellationToken);
        var polled = await poll.RunAsync(source, PollManner.Crawl(MayAskForChanges(source)), _ => claims.RenewSourceAsync(sourceId, cancellationToken), cancellationToken);
        if (PoliteFetcher.IsTooEarly(polled.Answer, out var wait))
        {
            await claims.PutOffSourceAsync(sourceId, wait, cancellationToken);
            return;
        }

        var triaged = LinkTriage.Of(source.Kind, source.Outlet, polled.Links, NotBefore(source.Kind, time.GetUtcNow().UtcDateTime));
        await Conflicts.RetryAsync(database, () => StoreAsync(source, polled, triaged, cancellationToken));
    }

    /// <summary>Links and notes together or not at all: whether there is a gap shows only while its links are new.</summary>
    private async Task StoreAsync(Source source, PolledSource polled, IReadOnlyList<TriagedLink> named, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var triaged = await links.MarkKnownAsync(named, cancellationToken);
        var added = await links.AddAsync(source, source.Kind, triaged, cancellationToken);
        if ((polled.Failure ?? Astray(triaged)) is { } failure)
            await notes.FailAsync(source, polled, failure, added, cancellationToken);
        else
            await notes.SucceedAsync(source, polled, triaged, added, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A feed holds what is new by itself; a sitemap everything there ever was.</summary>
    public static DateTime? NotBefore(SourceKind kind, DateTime now) => kind == SourceKind.Sitemap ? now - SitemapReach : null;

    /// <summary>Now and then the whole answer is asked for, to find out whether "not modified" is true.</summary>
    private bool MayAskForChanges(Source source)
    {
        var verifyAfter = TimeSpan.FromTicks(Math.Clamp(4 * source.Interval.Ticks, TimeSpan.TicksPerHour * 6, TimeSpan.TicksPerDay));
        return !source.LiesAboutChange && time.GetUtcNow().UtcDateTime - source.LastWholeUtc < verifyAfter;
    }

    /// <summary>A source none of whose links are its outlet's is not a source of it.</summary>
    public static CrawlFailure? Astray(IReadOnlyList<TriagedLink> triaged) =>
        triaged.Count > 0 && triaged.All(link => link.Fate == LinkFate.OtherSite) ? CrawlFailure.Of("Source.OtherSite") : null;
}
