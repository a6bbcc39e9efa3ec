using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>What goes over when stories become one, and what must not be left behind. Runs within the caller's transaction.</summary>
internal sealed class StoryMerge(PortalDbContext database, ICurrentActor actor, PortalClock clock)
{
    /// <summary>Joins two stories of one text without a person: the mentions are not "decided", so their versions stay.</summary>
    public async Task JoinQuietlyAsync(long keptId, long goneId, CancellationToken cancellationToken)
    {
        // Held until the end of the transaction, so that no other process takes either away meanwhile.
        foreach (var id in new[] { keptId, goneId })
        {
            if (await database.Set<Story>().Where(story => story.Id == id).ExecuteUpdateAsync(set => set.SetProperty(story => story.OriginalId, story => story.OriginalId), cancellationToken) == 0)
                return;
        }

        var eventId = await database.Set<Story>().Where(story => story.Id == goneId).Select(story => (long?)story.EventId).SingleOrDefaultAsync(cancellationToken);
        if (eventId is null)
            return;
        var original = await database.Set<Story>().Where(story => story.Id == goneId).Select(story => story.OriginalId).SingleAsync(cancellationToken);
        if (original is not null)
            await database.Set<Story>().Where(story => story.Id == keptId && story.OriginalId == null).ExecuteUpdateAsync(set => set.SetProperty(story => story.OriginalId, original), cancellationToken);
        await database.Set<Mention>().Where(mention => mention.StoryId == goneId).ExecuteUpdateAsync(set => set.SetProperty(mention => mention.StoryId, keptId), cancellationToken);
        await JoinEventsAsync(keptId, goneId, cancellationToken);
        await MoveQuestionsAsync(keptId, goneId, cancellationToken);
        await database.Set<Story>().Where(story => story.Id == goneId).ExecuteDeleteAsync(cancellationToken);
        NoteMerged(isEvent: false, goneId, keptId);
        await ClearEventAsync(eventId.Value, keptId, cancellationToken);
    }

    /// <summary>
    /// Two printings of one text report one event, so what people have said of either's event holds for both: its name, and the other
    /// stories in it. Only where they have said as well that the two are not one event do they stay apart, and are asked again.
    /// </summary>
    public async Task JoinEventsAsync(long keptId, long goneId, CancellationToken cancellationToken)
    {
        var (ofKept, ofGone) = (await EventOfAsync(keptId, cancellationToken), await EventOfAsync(goneId, cancellationToken));
        // Of an event that nobody has named or joined nothing is lost.
        if (ofKept.Id == ofGone.Id || (ofGone.Name is null && ofGone.Stories.Count == 1))
            return;
        if (ofGone.Stories.Count > 1 && await AreRefusedAsync(ofKept, ofGone, keptId, goneId, cancellationToken))
            return;
        var (staying, going) = Weight(ofGone).CompareTo(Weight(ofKept)) > 0 ? (ofGone, ofKept) : (ofKept, ofGone);
        NoteJoined(staying, going);
        staying.Name ??= going.Name;
        staying.Regroup(clock.UtcNow);
        foreach (var story in going.Stories.ToList())
            story.Event = staying;
        await database.SaveChangesAsync(cancellationToken);
        database.Remove(going);
        NoteMerged(isEvent: true, going.Id, staying.Id);
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What was asked and answered of the story that goes holds for the one that stays, unless that has been asked itself.</summary>
    public async Task MoveQuestionsAsync(long keptId, long goneId, CancellationToken cancellationToken)
    {
        var eventId = await database.Set<Story>().Where(story => story.Id == keptId).Select(story => story.EventId).SingleAsync(cancellationToken);
        var questions = await database.Set<EventSuggestion>().AsNoTracking().Where(one => one.FirstId == goneId || one.SecondId == goneId).ToListAsync(cancellationToken);
        foreach (var question in questions)
        {
            var other = question.FirstId == goneId ? question.SecondId : question.FirstId;
            var (first, second) = (Math.Min(keptId, other), Math.Max(keptId, other));
            if (other == keptId)
                continue;
            var known = await database.Set<EventSuggestion>().SingleOrDefaultAsync(one => one.FirstId == first && one.SecondId == second, cancellationToken);
            // A "yes" whose stories are not in one event after all is asked again: nobody else would notice.
            var isUndone = question.State == SuggestionState.Confirmed
                && !await database.Set<Story>().AnyAsync(story => story.Id == other && story.EventId == eventId, cancellationToken);
            if (known is null)
                known = database.Add(question.Between(keptId, other)).Entity;
            if (isUndone)
                known.Reopen();
            else if (known.State == SuggestionState.Waiting && question.State == SuggestionState.Refused)
                known.Refuse(question.DecidedBy ?? "", question.DecidedUtc ?? DateTime.UnixEpoch);
        }

        await database.Set<EventSuggestion>().Where(one => one.FirstId == goneId || one.SecondId == goneId).ExecuteDeleteAsync(cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    private Task<CoveredEvent> EventOfAsync(long storyId, CancellationToken cancellationToken) =>
        database.Set<CoveredEvent>().Include(covered => covered.Stories).SingleAsync(covered => covered.Stories.Any(story => story.Id == storyId), cancellationToken);

    /// <summary>Whether a person has parted any two stories of these events, other than the two that have turned out to be one.</summary>
    private Task<bool> AreRefusedAsync(CoveredEvent one, CoveredEvent other, long keptId, long goneId, CancellationToken cancellationToken) =>
        database.Set<EventSuggestion>().AnyAsync(
            asked => asked.State == SuggestionState.Refused
                && ((asked.First!.EventId == one.Id && asked.Second!.EventId == other.Id) || (asked.First!.EventId == other.Id && asked.Second!.EventId == one.Id))
                && !((asked.FirstId == keptId && asked.SecondId == goneId) || (asked.FirstId == goneId && asked.SecondId == keptId)),
            cancellationToken);

    /// <summary>The event with a name stays, then the one with more stories.</summary>
    private static (bool IsNamed, int Stories) Weight(CoveredEvent covered) => (covered.Name is not null, covered.Stories.Count);

    /// <summary>What a person does is written down by itself; what the portal does to a person's work must be here.</summary>
    private void NoteJoined(CoveredEvent staying, CoveredEvent going)
    {
        if (actor.Name is not null)
            return;
        database.Add(new AuditEntry
        {
            AtUtc = clock.UtcNow,
            Actor = GroupStoriesJob.Id,
            Action = "Merged",
            EntityType = nameof(CoveredEvent),
            EntityName = staying.AuditName,
            Before = Json(going),
            After = Json(staying),
        });
    }

    private static string Json(CoveredEvent covered) =>
        JsonSerializer.Serialize(new { covered.Id, covered.Name, Stories = covered.Stories.Select(story => story.Id).Order() }, SuggestionJson.Options);

    /// <summary>An event that no story is left of goes, and leads to that of the story which took its last one in.</summary>
    public async Task ClearEventAsync(long eventId, long keptId, CancellationToken cancellationToken)
    {
        if (await database.Set<CoveredEvent>().Where(covered => covered.Id == eventId && !covered.Stories.Any()).ExecuteDeleteAsync(cancellationToken) > 0)
            NoteMerged(isEvent: true, eventId, await database.Set<Story>().Where(story => story.Id == keptId).Select(story => story.EventId).SingleAsync(cancellationToken));
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Kept with the next change.</summary>
    public void NoteMerged(bool isEvent, long fromId, long intoId) => database.Add(new MergedAway { IsEvent = isEvent, FromId = fromId, IntoId = intoId });
}
