using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Stories;

public sealed class ExposureCountTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_in_two_outlets_counts_twice_as_a_mention_and_once_as_a_story_and_an_event(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var (first, second) = (Mentions.Outlet(), Mentions.Outlet("suara"));
        var original = Mentions.New(first, 1);
        var copy = Mentions.New(second, 2);
        copy.Story = original.Story;
        var rewrite = Mentions.New(second, 3);
        rewrite.Story.Event = original.Story.Event;
        await portal.InsertAsync(original, copy, rewrite, Mentions.New(first, 4), Mentions.New(first, 5, kind: MentionKind.Paid));

        var all = await CountAsync(portal, mentions => mentions);
        var earned = await CountAsync(portal, mentions => mentions.Where(mention => mention.Kind == MentionKind.Earned));

        Assert.Equal(new ExposureCount(5, 2, 4, 3), all);
        Assert.Equal(new ExposureCount(4, 2, 3, 2), earned);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_counts_as_nothing(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);

        Assert.Equal(ExposureCount.None, await CountAsync(portal, mentions => mentions));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_first_accepted_printing_stands_for_the_story_unless_staff_have_chosen_another(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var outlet = Mentions.Outlet();
        var rejected = Mentions.New(outlet, 1, new DateOnly(2026, 11, 1));
        rejected.Reject("Ganda", "budi", DateTime.UnixEpoch);
        var early = Accepted(Mentions.New(outlet, 2, new DateOnly(2026, 11, 2)), rejected.Story);
        var late = Accepted(Mentions.New(outlet, 3, new DateOnly(2026, 11, 3)), rejected.Story);
        await portal.InsertAsync(rejected, early, late);

        var byDay = await MainAsync(portal);
        await ChooseAsync(portal, early.StoryId, late.Id);
        var chosen = await MainAsync(portal);
        await ChooseAsync(portal, early.StoryId, rejected.Id);
        var chosenAndRejected = await MainAsync(portal);

        Assert.Equal([early.Id], byDay);
        Assert.Equal([late.Id], chosen);
        Assert.Equal([early.Id], chosenAndRejected);
    }

    private static Mention Accepted(Mention mention, Story story)
    {
        mention.Story = story;
        mention.Accept(MentionKind.Earned, "budi", DateTime.UnixEpoch);
        return mention;
    }

    private static Task<int> ChooseAsync(PortalFixture portal, long storyId, long originalId) => portal.QueryAsync(database =>
        database.Set<Story>().Where(story => story.Id == storyId).ExecuteUpdateAsync(set => set.SetProperty(story => story.OriginalId, originalId)));

    private static Task<List<long>> MainAsync(PortalFixture portal) =>
        portal.QueryAsync(database => MainPrintings.Among(database.Set<Mention>()).Select(mention => mention.Id).ToListAsync());

    private static Task<ExposureCount> CountAsync(PortalFixture portal, Func<IQueryable<Mention>, IQueryable<Mention>> which) =>
        portal.QueryAsync((PortalDbContext database) => ExposureCount.OfAsync(which(database.Set<Mention>()), CancellationToken.None));
}
