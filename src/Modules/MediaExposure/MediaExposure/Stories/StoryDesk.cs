using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>What people do with stories and events. Each act is one transaction, audited, and taken back by its opposite.</summary>
internal sealed class StoryDesk(PortalDbContext database, StoryMerge merge, ICurrentActor actor, PortalClock clock)
{
    private string Reviewer => actor.Name ?? throw new InvalidOperationException("Grouping needs a person.");

    /// <summary>Two stories print one text.</summary>
    public Task<DeskResult> JoinStoriesAsync(long keptId, int version, long goneId, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var kept = await database.Set<Story>().SingleOrDefaultAsync(story => story.Id == keptId, cancellationToken);
        var gone = await database.Set<Story>().Include(story => story.Mentions).SingleOrDefaultAsync(story => story.Id == goneId, cancellationToken);
        if (kept is null || gone is null || keptId == goneId)
            return DeskResult.Gone;
        if (kept.Version != version)
            return DeskResult.Changed;
        var eventId = gone.EventId;
        kept.OriginalId ??= gone.OriginalId;
        kept.Regroup(clock.UtcNow);
        var moved = gone.Mentions.Select(mention => mention.Id).ToList();
        foreach (var mention in gone.Mentions.ToList())
            mention.Story = kept;
        await database.SaveChangesAsync(cancellationToken);
        // They are one now, so that nobody's earlier word may part them.
        var staying = await database.Set<Mention>().Where(mention => mention.StoryId == keptId).Select(mention => mention.Id).ToListAsync(cancellationToken);
        database.RemoveRange(await database.Set<StorySplit>()
            .Where(split => (moved.Contains(split.FirstId) && staying.Contains(split.SecondId)) || (staying.Contains(split.FirstId) && moved.Contains(split.SecondId)))
            .ToListAsync(cancellationToken));
        await merge.JoinEventsAsync(keptId, goneId, cancellationToken);
        await merge.MoveQuestionsAsync(keptId, goneId, cancellationToken);
        database.Remove(gone);
        merge.NoteMerged(isEvent: false, goneId, keptId);
        await database.SaveChangesAsync(cancellationToken);
        await merge.ClearEventAsync(eventId, keptId, cancellationToken);
        return DeskResult.Done;
    });

    /// <summary>A mention does not print the text of its story: it becomes a story and an event of its own, and nothing joins it again by itself.</summary>
    public Task<DeskResult> TakeOutAsync(long storyId, int version, long mentionId, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var story = await database.Set<Story>().Include(one => one.Mentions).SingleOrDefaultAsync(one => one.Id == storyId, cancellationToken);
        var mention = story?.Mentions.SingleOrDefault(one => one.Id == mentionId);
        if (story is null || mention is null)
            return DeskResult.Gone;
        if (story.Version != version)
            return DeskResult.Changed;
        if (story.Mentions.Count == 1)
            return DeskResult.Alone;
        foreach (var other in story.Mentions.Where(one => one.Id != mentionId))
        {
            var split = StorySplit.Of(mentionId, other.Id, Reviewer, clock.UtcNow);
            if (!await database.Set<StorySplit>().AnyAsync(one => one.FirstId == split.FirstId && one.SecondId == split.SecondId, cancellationToken))
                database.Add(split);
        }

        var alone = Story.Alone();
        alone.Regroup(clock.UtcNow);
        database.Add(alone);
        if (story.OriginalId == mentionId)
            story.OriginalId = null;
        story.Regroup(clock.UtcNow);
        // Stored before the mention moves: the audit row then names the new story by its number.
        await database.SaveChangesAsync(cancellationToken);
        mention.Story = alone;
        await database.SaveChangesAsync(cancellationToken);
        return DeskResult.Done;
    });

    /// <param name="mentionId">The printing that others took the text from; null to go by the days again.</param>
    public Task<DeskResult> ChooseOriginalAsync(long storyId, int version, long? mentionId, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var story = await database.Set<Story>().SingleOrDefaultAsync(one => one.Id == storyId, cancellationToken);
        if (story is null || (mentionId is { } id && !await database.Set<Mention>().AnyAsync(mention => mention.Id == id && mention.StoryId == storyId, cancellationToken)))
            return DeskResult.Gone;
        if (story.Version != version)
            return DeskResult.Changed;
        story.OriginalId = mentionId;
        story.Regroup(clock.UtcNow);
        await database.SaveChangesAsync(cancellationToken);
        return DeskResult.Done;
    });

    public Task<DeskResult> RenameEventAsync(long eventId, int version, string? name, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var covered = await database.Set<CoveredEvent>().SingleOrDefaultAsync(one => one.Id == eventId, cancellationToken);
        if (covered is null)
            return DeskResult.Gone;
        if (covered.Version != version)
            return DeskResult.Changed;
        covered.Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        await database.SaveChangesAsync(cancellationToken);
        return DeskResult.Done;
    });

    /// <summary>Two events are one.</summary>
    public Task<DeskResult> JoinEventsAsync(long keptId, int version, long goneId, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var kept = await database.Set<CoveredEvent>().SingleOrDefaultAsync(one => one.Id == keptId, cancellationToken);
        if (kept is null || keptId == goneId)
            return DeskResult.Gone;
        return kept.Version != version ? DeskResult.Changed : await JoinAsync(kept, goneId, cancellationToken);
    });

    /// <summary>A story reports something else than its event: it becomes an event of its own, and is not suggested for this one again.</summary>
    public Task<DeskResult> TakeStoryOutAsync(long eventId, int version, long storyId, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var covered = await database.Set<CoveredEvent>().Include(one => one.Stories).SingleOrDefaultAsync(one => one.Id == eventId, cancellationToken);
        var story = covered?.Stories.SingleOrDefault(one => one.Id == storyId);
        if (covered is null || story is null)
            return DeskResult.Gone;
        if (covered.Version != version)
            return DeskResult.Changed;
        if (covered.Stories.Count == 1)
            return DeskResult.Alone;
        foreach (var other in covered.Stories.Where(one => one.Id != storyId))
            (await QuestionAsync(storyId, other.Id, cancellationToken)).Refuse(Reviewer, clock.UtcNow);
        var alone = new CoveredEvent();
        database.Add(alone);
        covered.Regroup(clock.UtcNow);
        await database.SaveChangesAsync(cancellationToken);
        story.Event = alone;
        await database.SaveChangesAsync(cancellationToken);
        return DeskResult.Done;
    });

    /// <param name="isOne">One event, or two; null to take the answer back. What a "yes" joined is parted on the event's page.</param>
    public Task<DeskResult> AnswerAsync(long suggestionId, int version, bool? isOne, CancellationToken cancellationToken) => InOneAsync(async () =>
    {
        var suggestion = await database.Set<EventSuggestion>().Include(one => one.First!.Event).Include(one => one.Second!.Event).SingleOrDefaultAsync(one => one.Id == suggestionId, cancellationToken);
        if (suggestion is null)
            return DeskResult.Gone;
        if (suggestion.Version != version)
            return DeskResult.Changed;
        switch (isOne)
        {
            case null:
                suggestion.Reopen();
                break;
            case false:
                suggestion.Refuse(Reviewer, clock.UtcNow);
                break;
            default:
                suggestion.Confirm(Reviewer, clock.UtcNow);
                var (first, second) = (suggestion.First!.Event, suggestion.Second!.Event);
                if (first.Id != second.Id)
                    // The one that staff have named stays; else the older.
                    return first.Name is null && second.Name is not null ? await JoinAsync(second, first.Id, cancellationToken) : await JoinAsync(first, second.Id, cancellationToken);
                break;
        }

        await database.SaveChangesAsync(cancellationToken);
        return DeskResult.Done;
    });

    private async Task<DeskResult> JoinAsync(CoveredEvent kept, long goneId, CancellationToken cancellationToken)
    {
        var gone = await database.Set<CoveredEvent>().Include(one => one.Stories).SingleOrDefaultAsync(one => one.Id == goneId, cancellationToken);
        if (gone is null)
            return DeskResult.Gone;
        kept.Name ??= gone.Name;
        kept.Regroup(clock.UtcNow);
        foreach (var story in gone.Stories.ToList())
            story.Event = kept;
        await database.SaveChangesAsync(cancellationToken);
        database.Remove(gone);
        merge.NoteMerged(isEvent: true, goneId, kept.Id);
        await database.SaveChangesAsync(cancellationToken);
        return DeskResult.Done;
    }

    private async Task<EventSuggestion> QuestionAsync(long one, long other, CancellationToken cancellationToken)
    {
        var asked = EventSuggestion.Of(one, other, 0, "[]");
        var known = await database.Set<EventSuggestion>().SingleOrDefaultAsync(question => question.FirstId == asked.FirstId && question.SecondId == asked.SecondId, cancellationToken);
        if (known is null)
            database.Add(asked);
        return known ?? asked;
    }

    /// <summary>Whoever comes second, by a second click or another desk, is told so and changes nothing.</summary>
    private async Task<DeskResult> InOneAsync(Func<Task<DeskResult>> act)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        try
        {
            var result = await act();
            if (result == DeskResult.Done)
                await transaction.CommitAsync();
            return result;
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException or InvalidOperationException { InnerException: DbUpdateException })
        {
            return DeskResult.Changed;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }
}
