using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories;

public sealed class GroupStoriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_copy_joins_the_story_of_its_text_when_it_is_found(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await PlaceAsync(portal, StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release));
        await PlaceAsync(portal, StoryTexts.Mention(Mentions.Outlet("suara"), 2, StoryTexts.Copy));
        await PlaceAsync(portal, StoryTexts.Mention(Mentions.Outlet("radio"), 3, StoryTexts.OwnReport));

        Assert.Equal(new ExposureCount(3, 3, 2, 2), await CountAsync(portal));
        Assert.All(await portal.QueryAsync(db => db.Set<Mention>().Select(mention => mention.Fingerprint).ToListAsync()), made => Assert.Equal(Fingerprint.Length, made.Length));
    }

    [Fact]
    public async Task The_same_text_half_a_year_later_is_another_story()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await PlaceAsync(portal, StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release, new DateOnly(2026, 5, 13)));
        await PlaceAsync(portal, StoryTexts.Mention(Mentions.Outlet("suara"), 2, StoryTexts.Copy));

        Assert.Equal(2, (await CountAsync(portal)).Stories);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_two_processes_stored_at_once_becomes_one_story_and_leaves_nothing_empty(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await portal.InsertAsync(
            StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), StoryTexts.Mention(Mentions.Outlet("suara"), 2, StoryTexts.Copy),
            StoryTexts.Mention(Mentions.Outlet("radio"), 3, StoryTexts.Copy), StoryTexts.Mention(Mentions.Outlet("lensa"), 4, StoryTexts.OtherOccasion));

        await RunAsync(portal);
        var once = await CountAsync(portal);
        await RunAsync(portal);

        Assert.Equal(new ExposureCount(4, 4, 2, 2), once);
        Assert.Equal(once, await CountAsync(portal));
        Assert.Equal((2, 2), await RowsAsync(portal));
        Assert.All(await portal.QueryAsync(db => db.Set<Mention>().ToListAsync()), mention => Assert.Equal(0, mention.Version));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_that_may_be_one_event_are_asked_about_once_and_never_joined(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await portal.InsertAsync(
            StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), StoryTexts.Mention(Mentions.Outlet("radio"), 2, StoryTexts.OwnReport, new DateOnly(2026, 11, 14)),
            StoryTexts.Mention(Mentions.Outlet("lensa"), 3, StoryTexts.OtherOccasion));

        await RunAsync(portal);
        await RunAsync(portal);

        var asked = Assert.Single(await SuggestionsAsync(portal));
        Assert.Equal(SuggestionState.Waiting, asked.State);
        Assert.Contains(SuggestionJson.Read(asked.Reasons), reason => reason is { Kind: "Place", Detail: "piobang" });
        Assert.Equal(3, (await CountAsync(portal)).Events);
    }

    [Fact]
    public async Task What_a_person_has_answered_is_not_asked_again()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await portal.InsertAsync(StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), StoryTexts.Mention(Mentions.Outlet("radio"), 2, StoryTexts.OwnReport, new DateOnly(2026, 11, 14)));
        await RunAsync(portal);
        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            (await db.Set<EventSuggestion>().SingleAsync()).Refuse("budi", DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        });

        await RunAsync(portal);

        Assert.Equal(SuggestionState.Refused, Assert.Single(await SuggestionsAsync(portal)).State);
    }

    [Fact]
    public async Task A_question_goes_when_all_printings_of_a_story_are_rejected()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var own = StoryTexts.Mention(Mentions.Outlet("radio"), 2, StoryTexts.OwnReport, new DateOnly(2026, 11, 14));
        await portal.InsertAsync(StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), own);
        await RunAsync(portal);
        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            (await db.Set<Mention>().SingleAsync(mention => mention.Id == own.Id)).Reject("Bukan tentang kita", "budi", DateTime.UnixEpoch);
            await db.SaveChangesAsync();
        });

        Assert.Equal(0, await portal.QueryAsync(db => SuggestionsModel.Waiting(db).CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mention_that_cannot_be_compared_does_not_keep_the_others_from_it_and_is_reported(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var spoiled = StoryTexts.Mention(Mentions.Outlet("lensa"), 4, StoryTexts.OtherOccasion, new DateOnly(2026, 11, 12));
        spoiled.Fingerprint = [1, 0, 0];
        await portal.InsertAsync(
            spoiled, StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), StoryTexts.Mention(Mentions.Outlet("suara"), 2, StoryTexts.Copy),
            StoryTexts.Mention(Mentions.Outlet("radio"), 3, StoryTexts.OwnReport, new DateOnly(2026, 11, 14)));

        await Assert.ThrowsAsync<AggregateException>(() => RunAsync(portal));

        Assert.Equal(3, (await CountAsync(portal)).Stories);
        Assert.Single(await SuggestionsAsync(portal));
    }

    [Fact]
    public async Task Questions_are_asked_in_each_of_many_years_that_come_at_once()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await portal.InsertAsync(
            StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release), StoryTexts.Mention(Mentions.Outlet("radio"), 2, StoryTexts.OwnReport, new DateOnly(2026, 11, 14)),
            StoryTexts.Mention(Mentions.Outlet("suara"), 3, StoryTexts.Release.Replace("2026", "2020", StringComparison.Ordinal), new DateOnly(2020, 11, 13)),
            StoryTexts.Mention(Mentions.Outlet("lensa"), 4, StoryTexts.OwnReport, new DateOnly(2020, 11, 14)));

        await RunAsync(portal);

        Assert.Equal(2, (await SuggestionsAsync(portal)).Count);
    }

    internal static Task RunAsync(PortalFixture portal) => portal.InScopeAsync(services =>
        ActivatorUtilities.CreateInstance<GroupStoriesJob>(services).RunAsync(CancellationToken.None));

    internal static Task<List<EventSuggestion>> SuggestionsAsync(PortalFixture portal) => portal.QueryAsync(db => db.Set<EventSuggestion>().AsNoTracking().ToListAsync());

    internal static Task<ExposureCount> CountAsync(PortalFixture portal) => portal.QueryAsync(db => ExposureCount.OfAsync(db.Set<Mention>(), CancellationToken.None));

    /// <summary>Stories and events in their tables, empty ones too.</summary>
    internal static async Task<(int Stories, int Events)> RowsAsync(PortalFixture portal) =>
        (await portal.QueryAsync(db => db.Set<Story>().CountAsync()), await portal.QueryAsync(db => db.Set<CoveredEvent>().CountAsync()));

    private static Task PlaceAsync(PortalFixture portal, Mention mention) => portal.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        db.Add(await services.GetRequiredService<CopySearch>().PlaceAsync(mention, CancellationToken.None));
        await db.SaveChangesAsync();
    });
}
