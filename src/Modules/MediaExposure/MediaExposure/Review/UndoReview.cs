using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>Takes one of one's own actions back: each mention that nobody has changed since is again what it was before.</summary>
internal sealed class UndoReview(PortalDbContext database, PortalClock clock)
{
    private const int Portion = 50;
    private const int Tries = 5;

    public async Task<UndoResult> RunAsync(long actionId, string reviewer, CancellationToken cancellationToken)
    {
        var found = await database.Set<ReviewAction>().AsNoTracking().Where(action => action.Id == actionId && action.By == reviewer)
            .Select(action => new { action.UndoneUtc }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return new UndoResult(UndoOutcome.Missing);
        if (found.UndoneUtc is not null)
            return new UndoResult(UndoOutcome.AlreadyUndone);
        var ids = await database.Set<ReviewedMention>().Where(one => one.ActionId == actionId).OrderBy(one => one.MentionId).Select(one => one.MentionId).ToListAsync(cancellationToken);

        var (restored, kept) = (0, new List<string>());
        foreach (var (number, portion) in ids.Chunk(Portion).Index())
        {
            if (await RestoreAsync(actionId, portion, isFirst: number == 0, cancellationToken) is not { } part)
                return new UndoResult(UndoOutcome.AlreadyUndone);
            restored += part.Restored;
            kept.AddRange(part.Kept);
        }

        return new UndoResult(UndoOutcome.Done, restored, kept, ids.Count == 1 ? ids[0] : null);
    }

    /// <returns>Null when the same action was taken back by another press a moment before.</returns>
    private async Task<(int Restored, List<string> Kept)?> RestoreAsync(long actionId, long[] ids, bool isFirst, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            database.ChangeTracker.Clear();
            var now = ReviewLog.Kept(clock.UtcNow);
            if (isFirst)
            {
                var action = await database.Set<ReviewAction>().SingleAsync(one => one.Id == actionId, cancellationToken);
                if (action.UndoneUtc is not null)
                    return null;
                action.Undo(now);
            }

            var notes = await database.Set<ReviewedMention>().Where(one => one.ActionId == actionId && ids.Contains(one.MentionId)).ToDictionaryAsync(one => one.MentionId, cancellationToken);
            var mentions = await database.Set<Mention>().Include(mention => mention.Nagari).AsSplitQuery().Where(mention => ids.Contains(mention.Id)).ToListAsync(cancellationToken);
            var result = await RestoreAsync(mentions, notes, now, cancellationToken);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // A colleague decided on one of them at this moment, or the same button was pressed twice: the next look tells.
            }
        }
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
