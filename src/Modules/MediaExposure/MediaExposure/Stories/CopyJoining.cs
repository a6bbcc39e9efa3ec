using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>
/// Joins a stored mention with the stories of its copies. Done once more after it is stored: of two outlets read at the same
/// moment, the one that is stored later sees the other.
/// </summary>
internal sealed class CopyJoining(PortalDbContext database, CopySearch copies, StoryMerge merge)
{
    public async Task JoinAsync(long mentionId, CancellationToken cancellationToken)
    {
        var subject = await database.Set<Mention>().AsNoTracking().Where(mention => mention.Id == mentionId)
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
            // What was read of events is old now.
            database.ChangeTracker.Clear();
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
