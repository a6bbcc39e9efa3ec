using Microsoft.EntityFrameworkCore;
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
internal sealed class GroupStoriesJob(PortalDbContext database, CopySearch copies, StoryMerge merge, EventSuggestions suggestions, PortalClock clock) : IJob
{
    public const string Id = "exposure.stories";

    /// <summary>What was found in these days is compared again.</summary>
    private const int RecentDays = 3;

    /// <summary>So many mentions are compared at a time, in order of their days.</summary>
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var filled = await FillAsync(cancellationToken);
        var since = clock.UtcNow.AddDays(-RecentDays);
        var recent = await database.Set<Mention>().Where(mention => mention.FoundUtc >= since).OrderBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id).Select(mention => mention.Id).ToListAsync(cancellationToken);
        foreach (var some in filled.Except(recent).Concat(recent).Chunk(Batch))
            await GroupAsync(some, cancellationToken);
    }

    private async Task GroupAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
            await JoinCopiesAsync(id, cancellationToken);
        var stories = await database.Set<Mention>().Where(mention => ids.Contains(mention.Id)).Select(mention => mention.StoryId).Distinct().ToListAsync(cancellationToken);
        await Conflicts.RetryAsync(database, () => suggestions.RefreshAsync(stories, cancellationToken));
        database.ChangeTracker.Clear();
    }

    /// <returns>The mentions that had no fingerprint, in order of their days.</returns>
    private async Task<List<long>> FillAsync(CancellationToken cancellationToken)
    {
        var all = new List<long>();
        while (true)
        {
            var missing = await database.Set<Mention>().AsNoTracking().Where(mention => mention.Fingerprint.Length == 0)
                .OrderBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id).Take(Batch)
                .Select(mention => new { mention.Id, mention.Text }).ToListAsync(cancellationToken);
            if (missing.Count == 0)
                return all;
            foreach (var one in missing)
            {
                var fingerprint = Fingerprint.Of(Shingles.OfText(one.Text));
                await database.Set<Mention>().Where(mention => mention.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Fingerprint, fingerprint), cancellationToken);
            }

            all.AddRange(missing.Select(one => one.Id));
        }
    }

    private async Task JoinCopiesAsync(long id, CancellationToken cancellationToken)
    {
        var subject = await database.Set<Mention>().AsNoTracking().Where(mention => mention.Id == id)
            .Select(mention => new { mention.StoryId, Subject = new CopySubject(mention.Id, mention.Title, mention.Text, mention.PublishedOn, mention.Fingerprint) })
            .SingleOrDefaultAsync(cancellationToken);
        if (subject is null)
            return;
        var found = await copies.OfAsync(subject.Subject, cancellationToken);
        var story = subject.StoryId;
        foreach (var other in found.Select(copy => copy.StoryId).Distinct())
        {
            if (other != story)
                story = await JoinAsync(story, other, cancellationToken);
        }
    }

    /// <summary>The older story stays, whichever of them was met first: two processes that do this at once agree.</summary>
    private async Task<long> JoinAsync(long one, long other, CancellationToken cancellationToken)
    {
        var (kept, gone) = (Math.Min(one, other), Math.Max(one, other));
        if (await ArePartedAsync(kept, gone, cancellationToken))
            return one;
        await Conflicts.RetryAsync(database, async () =>
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            if (await database.Set<Story>().AnyAsync(story => story.Id == kept, cancellationToken))
                await merge.JoinQuietlyAsync(kept, gone, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });
        return kept;
    }

    private Task<bool> ArePartedAsync(long one, long other, CancellationToken cancellationToken)
    {
        var (ofOne, ofOther) = (Of(one), Of(other));
        return database.Set<StorySplit>().AnyAsync(
            split => (ofOne.Contains(split.FirstId) && ofOther.Contains(split.SecondId)) || (ofOther.Contains(split.FirstId) && ofOne.Contains(split.SecondId)), cancellationToken);

        IQueryable<long> Of(long story) => database.Set<Mention>().Where(mention => mention.StoryId == story).Select(mention => mention.Id);
    }
}
