using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>
/// Takes one of one's own actions back: each mention that nobody has changed since is again what it was before. In one transaction:
/// cut short, nothing is taken back and it can be asked for again.
/// </summary>
internal sealed class UndoReview(PortalDbContext database, PortalClock clock)
{
    private const int Portion = 50;

    public async Task<UndoResult> RunAsync(long actionId, string reviewer, CancellationToken cancellationToken)
    {
        var result = new UndoResult(UndoOutcome.Missing);
        // A colleague decided on one of them at this moment, or the same button was pressed twice: the next look tells.
        await Conflicts.RetryAsync(database, async () => result = await OnceAsync(actionId, reviewer, cancellationToken));
        return result;
    }

    private async Task<UndoResult> OnceAsync(long actionId, string reviewer, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = ReviewLog.Kept(clock.UtcNow);
        var found = await database.Set<ReviewAction>().SingleOrDefaultAsync(action => action.Id == actionId && action.By == reviewer, cancellationToken);
        if (found is null)
            return new UndoResult(UndoOutcome.Missing);
        if (found.UndoneUtc is not null)
            return new UndoResult(UndoOutcome.AlreadyUndone);
        // First, so that a second press waits for this one.
        found.Undo(now);
        await database.SaveChangesAsync(cancellationToken);
        var ids = await database.Set<ReviewedMention>().Where(one => one.ActionId == actionId).OrderBy(one => one.MentionId).Select(one => one.MentionId).ToListAsync(cancellationToken);

        var (restored, kept) = (0, new List<string>());
        foreach (var portion in ids.Chunk(Portion))
        {
            var part = await RestoreAsync(actionId, portion, now, cancellationToken);
            restored += part.Restored;
            kept.AddRange(part.Kept);
        }

        await transaction.CommitAsync(cancellationToken);
        return new UndoResult(UndoOutcome.Done, restored, kept, ids.Count == 1 ? ids[0] : null);
    }

    private async Task<(int Restored, List<string> Kept)> RestoreAsync(long actionId, long[] ids, DateTime now, CancellationToken cancellationToken)
    {
        var notes = await database.Set<ReviewedMention>().Where(one => one.ActionId == actionId && ids.Contains(one.MentionId)).ToDictionaryAsync(one => one.MentionId, cancellationToken);
        var mentions = await database.Set<Mention>().Include(mention => mention.Nagari).AsSplitQuery().Where(mention => ids.Contains(mention.Id)).ToListAsync(cancellationToken);
        var result = await RestoreAsync(mentions, notes, now, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
        return result;
    }

    private async Task<(int Restored, List<string> Kept)> RestoreAsync(List<Mention> mentions, Dictionary<long, ReviewedMention> notes, DateTime now, CancellationToken cancellationToken)
    {
        var (restored, kept) = (0, new List<string>());
        var befores = notes.ToDictionary(note => note.Key, note => ReviewLog.Read(note.Value.Before));
        var wanted = befores.Values.SelectMany(before => before.NagariIds).Distinct().ToList();
        var nagari = await database.Set<Nagari>().Where(one => wanted.Contains(one.Id)).ToListAsync(cancellationToken);
        foreach (var mention in mentions)
        {
            var note = notes[mention.Id];
            if (mention.Verdict() != ReviewLog.Read(note.After))
            {
                kept.Add(mention.Title);
                continue;
            }

            var before = befores[mention.Id];
            mention.Restore(before, nagari.Where(one => before.NagariIds.Contains(one.Id)), now);
            note.IsRestored = true;
            restored++;
        }

        return (restored, kept);
    }
}
