using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>Reads the printings of a story, and what is asked about it.</summary>
internal sealed class StoryPrintings(PortalDbContext database, ReasonWords words)
{
    private const int MaxQuestions = 5;

    /// <summary>The printings by day, the one that stands for the story marked. Likeness is by the fingerprints, so that no text is read.</summary>
    public async Task<IReadOnlyList<Printing>> OfAsync(long storyId, CancellationToken cancellationToken)
    {
        var rows = await database.Set<Mention>().AsNoTracking().Where(mention => mention.StoryId == storyId)
            .OrderBy(mention => mention.PublishedUtc).ThenBy(mention => mention.Id)
            .Select(mention => new { mention.Id, mention.Title, Outlet = mention.Outlet.Name, mention.PublishedOn, mention.Kind, mention.State, mention.Fingerprint, mention.Story.OriginalId })
            .ToListAsync(cancellationToken);
        var main = rows.OrderBy(row => row.State == ReviewState.Rejected).ThenByDescending(row => row.Id == row.OriginalId).FirstOrDefault();
        return [.. rows.Select(row => new Printing(row.Id, row.Title, row.Outlet, row.PublishedOn, row.Kind, row.State, row.Id == main?.Id, row.Id == main?.Id ? null : LikenessOf(row.Fingerprint, main!.Fingerprint)))];
    }

    /// <summary>The suggestions that wait for an answer, the strongest first.</summary>
    public async Task<IReadOnlyList<Question>> QuestionsAsync(long storyId, CancellationToken cancellationToken)
    {
        var waiting = await database.Set<EventSuggestion>().AsNoTracking()
            .Where(one => one.State == SuggestionState.Waiting && (one.FirstId == storyId || one.SecondId == storyId) && one.First!.EventId != one.Second!.EventId)
            .OrderByDescending(one => one.ScoreTenths).ThenBy(one => one.Id).Take(MaxQuestions).ToListAsync(cancellationToken);
        var lines = await StoryLine.OfAsync(database, [.. waiting.Select(one => one.FirstId == storyId ? one.SecondId : one.FirstId)], cancellationToken);
        return
        [
            .. waiting.Select(one => (Suggestion: one, Line: lines.GetValueOrDefault(one.FirstId == storyId ? one.SecondId : one.FirstId)))
                .Where(pair => pair.Line is { IsRejected: false })
                .Select(pair => new Question(pair.Suggestion.Id, pair.Suggestion.Version, pair.Line!, Reasons(pair.Suggestion))),
        ];
    }

    public IReadOnlyList<(double Points, string Words)> Reasons(EventSuggestion suggestion) =>
        [.. SuggestionJson.Read(suggestion.Reasons).OrderByDescending(reason => reason.Points).Select(reason => (reason.Points, words.Of(reason)))];

    private string? LikenessOf(byte[] one, byte[] other) =>
        Fingerprint.IsMade(one) && Fingerprint.IsMade(other) ? words.Likeness(Fingerprint.Containment(one, other)) : null;
}
