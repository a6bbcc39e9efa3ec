using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Setup;

public sealed class UpgradeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Mentions_of_earlier_days_become_stories_and_events_of_their_own(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database, new PortalFixtureOptions { RunsSetup = false });
        await portal.QueryAsync(async data =>
        {
            await data.GetService<IMigrator>().MigrateAsync("AddReadingRules");
            await data.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO exposure_outlet ("Id", "Slug", "Name", "SiteKey", "Type", "IsOwn") VALUES (1, 'kabar', 'Kabar', 'kabar.test', 'Online', {0})
                """,
                false);
            foreach (var (id, warnings) in new[] { (4, "date.zone-assumed"), (9, "date.conflict\ndate.zone-assumed") })
            {
                await data.Database.ExecuteSqlRawAsync(
                    """
                    INSERT INTO exposure_mention ("Id", "OutletId", "CanonicalUrl", "Url", "Title", "PublishedUtc", "PublishedOn", "PublishedFrom", "FoundUtc", "Sentence", "ScoreTenths",
                        "Reasons", "Text", "PageHash", "Kind", "State", "ChangedUtc", "Version", "Warnings")
                    VALUES ({0}, 1, {1}, 'https://kabar.test/x', 'Pustaka RAMAI', {2}, {3}, 'Meta', {2}, 'Di Sarilamak.', 35, '[]', 'Teks', '', 'Earned', 'Accepted', {2}, 1, {4})
                    """,
                    id, $"https://kabar.test/{id}", new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 20), warnings);
            }

            await data.Database.MigrateAsync();
            return true;
        });

        var mentions = await portal.QueryAsync(data => data.Set<Mention>().Include(mention => mention.Story).ThenInclude(story => story.Event)
            .OrderBy(mention => mention.Id).AsNoTracking().ToListAsync());
        Assert.Equal([4, 9], mentions.Select(mention => mention.StoryId));
        Assert.Equal([4, 9], mentions.Select(mention => mention.Story.EventId));
        Assert.All(mentions, mention => Assert.Equal(35, mention.Priority));
        Assert.Equal([9], await portal.QueryAsync(data => data.Set<Mention>().Where(mention => mention.HasWarnings).Select(mention => mention.Id).ToListAsync()));
        Assert.Equal(2, await portal.QueryAsync(data => data.Set<Mention>().CountAsync(mention => mention.SearchText == "pustaka ramai di sarilamak.")));

        // What is stored next takes numbers that are free.
        await portal.InsertAsync(Story.Alone());
        Assert.Equal(3, await portal.QueryAsync(data => data.Set<Story>().CountAsync()));
    }
}
