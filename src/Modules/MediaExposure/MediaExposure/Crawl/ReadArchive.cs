using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>
/// Collects what a source published earlier, one page at a time, until the chosen date. Where it stands is written down with
/// each page, so that whoever comes next goes on from there.
/// </summary>
internal sealed class ReadArchive(
    PortalDbContext database, CrawlClaims claims, PoliteFetcher fetcher, ArchivePlan plan, FoundLinks links, TimeProvider time)
{
    /// <summary>Pages of one backfill.</summary>
    private const int MaxPages = 200;

    private const int MaxFailures = 5;

    public async Task RunAsync(long sourceId, CancellationToken cancellationToken)
    {
        var source = await database.Set<Source>().AsNoTracking().Include(one => one.Outlet.Aliases).SingleAsync(one => one.Id == sourceId, cancellationToken);
        var step = await plan.NextAsync(source, _ => claims.RenewSourceAsync(sourceId, cancellationToken), cancellationToken);
        if (step.Page is not { } page || source.BackfillPage > MaxPages)
        {
            await EndAsync(source, source.BackfillPage > MaxPages ? "Backfill.TooManyPages" : step.End ?? "Backfill.NoPaging", cancellationToken);
            return;
        }

        await claims.RenewSourceAsync(sourceId, cancellationToken);
        var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(page), cancellationToken);
        if (!answer.IsFetched)
        {
            await StopAsync(source, answer, cancellationToken);
            return;
        }

        switch (SourceReading.Of(step.Kind, answer, source.LinkSelector))
        {
            case SourceReading.Links read:
                await Conflicts.RetryAsync(database, () => StoreAsync(source, step, answer, read, cancellationToken));
                break;
            case SourceReading.Failed failed:
                await EndAsync(source, HasRead(source) ? "Backfill.Done" : failed.Failure.Key, cancellationToken);
                break;
            default:
                await EndAsync(source, "Sitemap.NotASitemap", cancellationToken);
                break;
        }
    }

    private async Task StoreAsync(Source source, ArchiveStep step, FetchOutcome answer, SourceReading.Links read, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var triaged = await links.MarkKnownAsync(LinkTriage.Of(step.Kind, source.Outlet, read.Found, source.BackfillToUtc), cancellationToken);
        var mark = MarkOf(triaged);
        var found = source.BackfillFound + await links.AddAsync(source, step.Kind, triaged, cancellationToken);
        var end = step.Kind != SourceKind.Sitemap && mark == source.BackfillMark ? "Backfill.Repeats" : IsLast(step, triaged) ? "Backfill.Done" : null;
        var next = step.Kind == SourceKind.Sitemap ? source.BackfillNext : NextOf(source.Kind, answer, read)?.AbsoluteUri;
        var now = time.GetUtcNow().UtcDateTime;
        await UpdateAsync(
            source,
            set =>
            {
                set.SetProperty(one => one.BackfillKind, step.Kind)
                    .SetProperty(one => one.BackfillPage, one => one.BackfillPage + 1)
                    .SetProperty(one => one.BackfillNext, next is { Length: <= 2048 } ? next : null)
                    .SetProperty(one => one.BackfillMark, mark)
                    .SetProperty(one => one.BackfillFound, found)
                    .SetProperty(one => one.BackfillFailures, 0)
                    .SetProperty(one => one.BackfillDueUtc, now);
                if (end is not null)
                    End(set, source, end);
            },
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Nothing more, or all that is dated lies before the date; a list without dates ends where all is known.</summary>
    private static bool IsLast(ArchiveStep step, IReadOnlyList<TriagedLink> triaged) =>
        step.Kind != SourceKind.Sitemap
        && (triaged.Count == 0
            || triaged.All(link => link.Fate is LinkFate.TooOld or LinkFate.NotAnArticle or LinkFate.OtherSite)
            || (step.Kind == SourceKind.Listing && triaged.All(link => link.Fate != LinkFate.New)));

    private static Uri? NextOf(SourceKind kind, FetchOutcome answer, SourceReading.Links read) => kind == SourceKind.Listing
        ? PageHints.Read(answer.Content, answer.FinalUrl, answer.Charset)?.NextPage
        : read.About?.Next;

    /// <summary>No further page is how an archive ends; anything else may pass, for a while.</summary>
    private Task StopAsync(Source source, FetchOutcome answer, CancellationToken cancellationToken)
    {
        var failure = CrawlFailure.Of(answer);
        if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Gone)
            return EndAsync(source, HasRead(source) ? "Backfill.Done" : "Backfill.NoPaging", cancellationToken);
        if (!failure.MayPass || source.BackfillFailures + 1 >= MaxFailures)
            return EndAsync(source, failure.Key, cancellationToken);
        var wait = TimeSpan.FromMinutes(10 * Math.Pow(2, source.BackfillFailures));
        var due = PollInterval.Due(time.GetUtcNow().UtcDateTime, wait, null, null, answer.RetryAfter);
        return UpdateAsync(
            source,
            set => set.SetProperty(one => one.BackfillFailures, one => one.BackfillFailures + 1).SetProperty(one => one.BackfillDueUtc, due),
            cancellationToken);
    }

    private Task EndAsync(Source source, string how, CancellationToken cancellationToken) => UpdateAsync(source, set => End(set, source, how), cancellationToken);

    /// <summary>The gap is closed if the archive was read as far as it was to be.</summary>
    private static void End(UpdateSettersBuilder<Source> set, Source source, string how)
    {
        set.SetProperty(one => one.BackfillToUtc, (DateTime?)null).SetProperty(one => one.BackfillEnd, how);
        if (how == "Backfill.Done")
            set.SetProperty(one => one.GapSinceUtc, (DateTime?)null);
    }

    /// <summary>A backfill that staff have begun anew meanwhile is another one: nothing of the old is noted.</summary>
    private async Task UpdateAsync(Source source, Action<UpdateSettersBuilder<Source>> set, CancellationToken cancellationToken)
    {
        await claims.Held(source).Where(one => one.BackfillToUtc == source.BackfillToUtc && one.BackfillPage == source.BackfillPage).ExecuteUpdateAsync(set, cancellationToken);
        await claims.ReleaseSourceAsync(source.Id, cancellationToken);
    }

    private static bool HasRead(Source source) => source.BackfillMark is not null;

    private static string MarkOf(IReadOnlyList<TriagedLink> triaged) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', triaged.Select(link => link.Canonical)))));
}
