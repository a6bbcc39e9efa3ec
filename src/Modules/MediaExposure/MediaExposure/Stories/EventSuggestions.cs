using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>Compares stories of the same weeks and keeps the question "one event?" where they are alike enough. What a person has answered is left alone.</summary>
internal sealed class EventSuggestions(PortalDbContext database, PlaceNames places)
{
    /// <param name="storyIds">The stories to compare with all others of their weeks.</param>
    public async Task RefreshAsync(IReadOnlyCollection<long> storyIds, CancellationToken cancellationToken)
    {
        if (storyIds.Count == 0)
            return;
        var days = await Standing().Where(mention => storyIds.Contains(mention.StoryId)).Select(mention => new { mention.StoryId, mention.PublishedOn }).ToListAsync(cancellationToken);
        if (days.Count == 0)
            return;
        var found = new Dictionary<(long, long), EventLikeness>();
        // An archive brings texts of many years at once: those of one stretch are held at a time.
        foreach (var run in DayRuns.Of(days.Select(one => one.PublishedOn)))
        {
            var asked = days.Where(one => one.PublishedOn >= run.First && one.PublishedOn <= run.Last).Select(one => one.StoryId).ToHashSet();
            await CompareAsync(run, asked, found, cancellationToken);
        }

        await StoreAsync([.. storyIds], found, cancellationToken);
    }

    private async Task CompareAsync((DateOnly First, DateOnly Last) run, HashSet<long> asked, Dictionary<(long, long), EventLikeness> found, CancellationToken cancellationToken)
    {
        var texts = await TextsAsync(run.First.AddDays(-Background.Farthest), run.Last.AddDays(Background.Farthest), cancellationToken);
        var background = new Background(texts.Select(text => text.Text));
        for (var i = 0; i < texts.Count; i++)
        {
            // In order of days: whoever is too far away now, is so for the rest as well.
            for (var j = i + 1; j < texts.Count && DaysApart(texts[i], texts[j]) <= EventLikeness.WindowDays; j++)
            {
                var (one, other) = (texts[i], texts[j]);
                if (one.EventId == other.EventId || (!asked.Contains(one.StoryId) && !asked.Contains(other.StoryId)))
                    continue;
                var likeness = EventLikeness.Of(one.Text, other.Text, background.RareFor(one.Text.Clues.Published, other.Text.Clues.Published));
                if (likeness.IsSuggested)
                    found[(Math.Min(one.StoryId, other.StoryId), Math.Max(one.StoryId, other.StoryId))] = likeness;
            }
        }
    }

    /// <summary>New questions are added, those that no longer hold are withdrawn, and answered ones stay.</summary>
    private async Task StoreAsync(HashSet<long> asked, Dictionary<(long, long), EventLikeness> found, CancellationToken cancellationToken)
    {
        var known = await database.Set<EventSuggestion>()
            .Where(one => asked.Contains(one.FirstId) || asked.Contains(one.SecondId))
            .ToDictionaryAsync(one => (one.FirstId, one.SecondId), cancellationToken);
        foreach (var (key, likeness) in found)
        {
            var tenths = (int)Math.Round(likeness.Score * 10);
            var reasons = SuggestionJson.Write(likeness.Reasons);
            if (!known.TryGetValue(key, out var suggestion))
                database.Add(EventSuggestion.Of(key.Item1, key.Item2, tenths, reasons));
            else if (suggestion.State == SuggestionState.Waiting)
                suggestion.Renew(tenths, reasons);
        }

        database.RemoveRange(known.Where(pair => pair.Value.State == SuggestionState.Waiting && !found.ContainsKey(pair.Key)).Select(pair => pair.Value));
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>One text for each story: of the printings that are not rejected the first.</summary>
    private async Task<List<StoryText>> TextsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var known = await places.KnownAsync(cancellationToken);
        var rows = Standing()
            .Where(mention => mention.PublishedOn >= from && mention.PublishedOn <= to)
            .OrderBy(mention => mention.PublishedOn).ThenBy(mention => mention.Id)
            .Select(mention => new { mention.StoryId, mention.Story.EventId, mention.Title, mention.Text, mention.PublishedOn })
            .AsAsyncEnumerable();
        var texts = new List<StoryText>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            texts.Add(new StoryText(row.StoryId, row.EventId, JudgedText.Of(row.Title, row.Text, row.PublishedOn, known)));
        return texts;
    }

    private IQueryable<Mention> Standing() => database.Set<Mention>().AsNoTracking().Where(mention =>
        mention.State != ReviewState.Rejected
        && !mention.Story.Mentions.Any(other =>
            other.State != ReviewState.Rejected
            && (other.PublishedOn < mention.PublishedOn || (other.PublishedOn == mention.PublishedOn && other.Id < mention.Id))));

    private static int DaysApart(StoryText one, StoryText other) => Math.Abs(one.Text.Clues.Published.DayNumber - other.Text.Clues.Published.DayNumber);

    private sealed record StoryText(long StoryId, long EventId, JudgedText Text);
}
