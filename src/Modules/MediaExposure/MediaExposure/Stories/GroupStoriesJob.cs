using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>
/// Puts right what the moment of finding could not see: fingerprints that are missing, copies that two processes stored at once,
/// and the question which stories report one event. May be started twice, late or killed; what people have parted stays apart.
/// </summary>
internal sealed class GroupStoriesJob(PortalDbContext database, CopyJoining joining, EventSuggestions suggestions, PortalClock clock, ILogger<GroupStoriesJob> logger) : IJob
{
    public const string Id = "exposure.stories";

    /// <summary>What was found or regrouped so lately is compared at each run.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <summary>The same in the night, when what a stopped process missed is made good.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(3);

    /// <summary>The hour of the night's runs, by the office's clock.</summary>
    private const int NightHour = 2;

    /// <summary>So many mentions are compared at a time, in order of their days.</summary>
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var filled = await FillAsync(cancellationToken);
        var since = clock.UtcNow - (clock.ToLocal(clock.UtcNow).Hour == NightHour ? Recent : Fresh);
        // Two questions: each has an index, and one with "or" would have none.
        var found = await InOrderAsync(database.Set<Mention>().Where(mention => mention.FoundUtc >= since), cancellationToken);
        var regrouped = await InOrderAsync(database.Set<Story>().Where(story => story.RegroupedUtc >= since).SelectMany(story => story.Mentions), cancellationToken);
        var failures = new List<Exception>();
        // By day, wherever they come from: a batch then needs the texts of few weeks.
        foreach (var some in filled.Union(found).Union(regrouped).OrderBy(one => one.Day).ThenBy(one => one.Id).Select(one => one.Id).Chunk(Batch))
            await GroupAsync(some, failures, cancellationToken);
        if (failures.Count > 0)
            throw new AggregateException("Some mentions could not be compared; the others were.", failures);
    }

    private static async Task<List<(long Id, DateOnly Day)>> InOrderAsync(IQueryable<Mention> mentions, CancellationToken cancellationToken) =>
        [.. (await mentions.Select(mention => new { mention.Id, mention.PublishedOn }).ToListAsync(cancellationToken)).Select(one => (one.Id, one.PublishedOn))];

    private async Task GroupAsync(IReadOnlyCollection<long> ids, List<Exception> failures, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            try
            {
                await joining.JoinAsync(id, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "The copies of mention {Mention} could not be joined; the next run tries again.", id);
                database.ChangeTracker.Clear();
                failures.Add(exception);
            }
        }

        var stories = await database.Set<Mention>().Where(mention => ids.Contains(mention.Id)).Select(mention => mention.StoryId).Distinct().ToListAsync(cancellationToken);
        await Conflicts.RetryAsync(database, () => suggestions.RefreshAsync(stories, cancellationToken));
        database.ChangeTracker.Clear();
    }

    /// <returns>The mentions that had no fingerprint.</returns>
    private async Task<List<(long Id, DateOnly Day)>> FillAsync(CancellationToken cancellationToken)
    {
        var all = new List<(long Id, DateOnly Day)>();
        while (true)
        {
            var ids = await database.Set<Mention>().Where(mention => mention.Fingerprint.Length == 0)
                .OrderBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id).Take(Batch)
                .Select(mention => mention.Id).ToListAsync(cancellationToken);
            var missing = await database.Set<Mention>().AsNoTracking().Where(mention => ids.Contains(mention.Id))
                .Select(mention => new { mention.Id, mention.Text, mention.PublishedOn }).ToListAsync(cancellationToken);
            if (missing.Count == 0)
                return all;
            foreach (var one in missing)
            {
                var fingerprint = Fingerprint.Of(Shingles.OfText(one.Text));
                await database.Set<Mention>().Where(mention => mention.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Fingerprint, fingerprint), cancellationToken);
            }

            all.AddRange(missing.Select(one => (one.Id, one.PublishedOn)));
        }
    }
}
