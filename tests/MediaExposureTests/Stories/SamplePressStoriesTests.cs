using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Stories;

/// <summary>The sample press comes to the numbers that its README states.</summary>
public sealed class SamplePressStoriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_press_gives_sixteen_mentions_fourteen_stories_and_after_two_answers_twelve_events(TestDatabase database)
    {
        await using var office = await PressOffice.OpenAsync(database);
        using var reviewer = await office.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");

        await office.CrawlAsync();
        await GroupStoriesTests.RunAsync(office.Portal);

        var mentions = await office.Portal.QueryAsync(db => db.Set<Mention>().AsNoTracking().ToListAsync());
        Assert.Equal(new ExposureCount(16, 7, 14, 14), await GroupStoriesTests.CountAsync(office.Portal));
        Assert.Equal((14, 14), await GroupStoriesTests.RowsAsync(office.Portal));
        Assert.Equal((12, 3, 1), (Of(MentionKind.Earned), Of(MentionKind.Release), Of(MentionKind.Paid)));
        Assert.Equal(Expected(office), await AskedAsync(office));

        foreach (var suggestion in await GroupStoriesTests.SuggestionsAsync(office.Portal))
        {
            using var answer = await reviewer.PostFormAsync("/kelola/liputan/usulan", new() { ["id"] = $"{suggestion.Id}", ["version"] = $"{suggestion.Version}", ["jawaban"] = "ya" });
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(new ExposureCount(16, 7, 14, 12), await GroupStoriesTests.CountAsync(office.Portal));
        Assert.Equal((14, 12), await GroupStoriesTests.RowsAsync(office.Portal));

        int Of(MentionKind kind) => mentions.Count(mention => mention.Kind == kind);
    }

    /// <summary>Stories of one event, as pairs of the events' titles: what the README's table implies.</summary>
    private static List<string> Expected(PressOffice office) =>
    [
        .. office.Press.ExpectedMentions.GroupBy(mention => mention.Expectation.Event)
            .SelectMany(covered => Pairs([.. covered.Select(mention => mention.Expectation.Story).Distinct()]).Select(pair => covered.Key))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<List<string>> AskedAsync(PressOffice office)
    {
        var asked = await office.Portal.QueryAsync(db => db.Set<EventSuggestion>().Where(one => one.State == SuggestionState.Waiting)
            .Select(one => new { First = one.First!.Mentions.Select(mention => mention.Title).ToList(), Second = one.Second!.Mentions.Select(mention => mention.Title).ToList() })
            .AsSplitQuery().ToListAsync());
        var events = office.Press.ExpectedMentions.ToDictionary(mention => mention.Title, mention => mention.Expectation.Event);
        return
        [
            .. asked.Select(pair => pair.First.Concat(pair.Second).Select(title => events[title]).Distinct().ToList() is [var one] ? one : string.Join(" / ", pair.First.Concat(pair.Second)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<string> stories) =>
        stories.SelectMany((one, i) => stories.Skip(i + 1).Select(other => (one, other)));
}
