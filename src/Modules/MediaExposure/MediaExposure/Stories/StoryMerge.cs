using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>What goes over when stories become one, and what must not be left behind. Runs within the caller's transaction.</summary>
internal sealed class StoryMerge(PortalDbContext database)
{
    /// <summary>Joins two stories of one text without a person: the mentions are not "decided", so their versions stay.</summary>
    public async Task JoinQuietlyAsync(long keptId, long goneId, CancellationToken cancellationToken)
    {
        var eventId = await database.Set<Story>().Where(story => story.Id == goneId).Select(story => (long?)story.EventId).SingleOrDefaultAsync(cancellationToken);
        if (eventId is null)
            return;
        var original = await database.Set<Story>().Where(story => story.Id == goneId).Select(story => story.OriginalId).SingleAsync(cancellationToken);
        if (original is not null)
            await database.Set<Story>().Where(story => story.Id == keptId && story.OriginalId == null).ExecuteUpdateAsync(set => set.SetProperty(story => story.OriginalId, original), cancellationToken);
        await database.Set<Mention>().Where(mention => mention.StoryId == goneId).ExecuteUpdateAsync(set => set.SetProperty(mention => mention.StoryId, keptId), cancellationToken);
        await MoveQuestionsAsync(keptId, goneId, cancellationToken);
        await database.Set<Story>().Where(story => story.Id == goneId).ExecuteDeleteAsync(cancellationToken);
        await ClearEventAsync(eventId.Value, cancellationToken);
    }

    /// <summary>What was asked and answered of the story that goes holds for the one that stays, unless that has been asked itself.</summary>
    public async Task MoveQuestionsAsync(long keptId, long goneId, CancellationToken cancellationToken)
    {
        var questions = await database.Set<EventSuggestion>().AsNoTracking().Where(one => one.FirstId == goneId || one.SecondId == goneId).ToListAsync(cancellationToken);
        foreach (var question in questions)
        {
            var other = question.FirstId == goneId ? question.SecondId : question.FirstId;
            var (first, second) = (Math.Min(keptId, other), Math.Max(keptId, other));
            if (other == keptId)
                continue;
            var known = await database.Set<EventSuggestion>().SingleOrDefaultAsync(one => one.FirstId == first && one.SecondId == second, cancellationToken);
            if (known is null)
                database.Add(question.Between(keptId, other));
            else if (known.State == SuggestionState.Waiting && question.State == SuggestionState.Refused)
                known.Refuse(question.DecidedBy ?? "", question.DecidedUtc ?? DateTime.UnixEpoch);
        }

        await database.Set<EventSuggestion>().Where(one => one.FirstId == goneId || one.SecondId == goneId).ExecuteDeleteAsync(cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An event that no story is left of goes.</summary>
    public Task ClearEventAsync(long eventId, CancellationToken cancellationToken) =>
        database.Set<CoveredEvent>().Where(covered => covered.Id == eventId && !covered.Stories.Any()).ExecuteDeleteAsync(cancellationToken);
}
