using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>
/// One decision on many mentions, as one action. What somebody else has changed meanwhile is left as it is and named. The work goes in
/// portions, so that the longest articles do not fill the memory; if it is cut short, what was done is in the action.
/// </summary>
internal sealed class DecideMany(PortalDbContext database, PortalClock clock)
{
    private const int Portion = 50;

    /// <summary>Each try sees what the others have stored; more than a few collisions in a row are not chance.</summary>
    private const int Tries = 5;

    public async Task<BulkResult> RunAsync(BulkInput input, ReviewFilter filter, string reviewer, CancellationToken cancellationToken)
    {
        if (input.Decision == ReviewDecision.Reject && input.WholeReason.Length == 0)
            return new BulkResult(BulkOutcome.ReasonMissing);
        var rows = input.All ? await MatchingAsync(input, filter, cancellationToken) : input.Chosen();
        if (rows.Count == 0)
            return new BulkResult(BulkOutcome.NothingChosen);
        if (rows.Count > BulkInput.Most)
            return new BulkResult(BulkOutcome.TooMany);

        var now = ReviewLog.Kept(clock.UtcNow);
        var (done, conflicts, actionId) = (0, new List<string>(), (long?)null);
        foreach (var portion in rows.Chunk(Portion))
        {
            var versions = portion.ToDictionary(row => row.Id, row => row.Version);
            var (decided, left, id) = await DecideAsync(versions, input, actionId, reviewer, now, cancellationToken);
            (done, actionId) = (done + decided, id);
            conflicts.AddRange(left);
        }

        return new BulkResult(BulkOutcome.Done, done, conflicts, actionId);
    }

    /// <summary>The first of the list as it was shown: nothing that came or changed since.</summary>
    private async Task<IReadOnlyList<(long Id, int Version)>> MatchingAsync(BulkInput input, ReviewFilter filter, CancellationToken cancellationToken)
    {
        var cursors = await FilteredMentions.Of(database, filter, filter.List).FromTheStart(filter.Order).ReadAsync(filter.Order, BulkInput.Most, cancellationToken);
        var ids = cursors.ConvertAll(cursor => cursor.Id);
        var seen = new DateTime(Math.Clamp(input.Seen, DateTime.UnixEpoch.Ticks, clock.UtcNow.Ticks), DateTimeKind.Utc);
        var rows = await database.Set<Mention>().AsNoTracking()
            .Where(mention => ids.Contains(mention.Id) && mention.FoundUtc <= seen && mention.ChangedUtc <= seen)
            .Select(mention => new { mention.Id, mention.Version })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.Version));
    }

    private async Task<(int Done, List<string> Left, long? ActionId)> DecideAsync(
        Dictionary<long, int> versions, BulkInput input, long? actionId, string reviewer, DateTime now, CancellationToken cancellationToken)
    {
        var ids = versions.Keys.ToList();
        for (var attempt = 1; ; attempt++)
        {
            database.ChangeTracker.Clear();
            var mentions = await database.Set<Mention>().Include(mention => mention.Nagari).AsSplitQuery().Where(mention => ids.Contains(mention.Id)).ToListAsync(cancellationToken);
            var (ours, theirs) = (mentions.FindAll(mention => mention.Version == versions[mention.Id]), mentions.FindAll(mention => mention.Version != versions[mention.Id]));
            var left = theirs.ConvertAll(mention => mention.Title);
            if (ours.Count == 0)
                return (0, left, actionId);
            var action = actionId is { } known
                ? await database.Set<ReviewAction>().SingleAsync(one => one.Id == known, cancellationToken)
                : database.Add(new ReviewAction { By = reviewer, AtUtc = now, Decision = input.Decision!.Value, IsBulk = true }).Entity;
            foreach (var mention in ours)
                action.Change(mention, one => Apply(one, input, reviewer, now));
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return (ours.Count, left, action.Id);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // Somebody was a moment faster with one of them: the next look shows which.
            }
        }
    }

    private static void Apply(Mention mention, BulkInput input, string reviewer, DateTime now)
    {
        switch (input.Decision)
        {
            case ReviewDecision.Accept:
                if (mention.State is ReviewState.New)
                    mention.Prominence = ProposedProminence.Of(mention);
                mention.Accept(input.Kind ?? mention.Kind, reviewer, now);
                break;
            case ReviewDecision.Reject:
                mention.Reject(input.WholeReason, reviewer, now);
                break;
            case ReviewDecision.SetAside:
                mention.SetAside(reviewer, now);
                break;
            default:
                mention.Reopen(reviewer, now);
                break;
        }
    }
}
