using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One decision on one mention: it, its audit row and the action by which it can be taken back are stored together.</summary>
internal sealed class DecideMention(PortalDbContext database, ReviewQueue queue, PortalClock clock)
{
    /// <param name="filter">Within which the reviewer goes on.</param>
    public async Task<DecisionResult> RunAsync(long id, DecisionInput input, ReviewFilter filter, string reviewer, CancellationToken cancellationToken)
    {
        var mention = await database.Set<Mention>().Include(one => one.Nagari).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (mention is null)
            return new DecisionResult(DecisionOutcome.Missing);
        if (mention.Version != input.Version)
            return new DecisionResult(DecisionOutcome.Conflict);
        if (input.Decision == ReviewDecision.Reject && input.WholeReason.Length == 0)
            return new DecisionResult(DecisionOutcome.ReasonMissing);
        if (input.Decision == ReviewDecision.Accept && input.Kind is null)
            return new DecisionResult(DecisionOutcome.KindMissing);

        // A new place in the list may follow from the decision, so what comes next is asked before.
        var next = await queue.NextAsync(filter, mention, cancellationToken) ?? await queue.PreviousAsync(filter, mention, cancellationToken);
        var now = ReviewLog.Kept(clock.UtcNow);
        var nagari = await database.Set<Nagari>().Where(one => input.Nagari.Contains(one.Id)).ToListAsync(cancellationToken);
        var action = new ReviewAction { By = reviewer, AtUtc = now, Decision = input.Decision!.Value };
        action.Change(mention, one => Apply(one, input, nagari, reviewer, now));
        database.Add(action);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return new DecisionResult(DecisionOutcome.Conflict);
        }

        return new DecisionResult(DecisionOutcome.Done, mention.Title, action.Id, next);
    }

    private static void Apply(Mention mention, DecisionInput input, List<Nagari> nagari, string reviewer, DateTime now)
    {
        if (input.Decision is ReviewDecision.Accept or ReviewDecision.SetAside)
        {
            mention.SetNagari(nagari);
            mention.Prominence = input.Prominence ?? mention.Prominence;
            mention.IsPassing = input.IsPassing;
            mention.Tone = input.Tone;
        }

        switch (input.Decision)
        {
            case ReviewDecision.Accept:
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
