using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class ConflictsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_database_itself_refuses_is_tried_again(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var mention = Mentions.New(Mentions.Outlet(), 1);
        await portal.InsertAsync(mention);
        var attempts = 0;

        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            await Conflicts.RetryAsync(db, async () =>
            {
                // The story that another process has deleted, and then one that is there.
                var story = ++attempts == 1 ? mention.StoryId + 1000 : mention.StoryId;
                await db.Set<Mention>().ExecuteUpdateAsync(set => set.SetProperty(one => one.StoryId, story));
            });
        });

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task An_error_of_our_own_is_not_tried_again()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var attempts = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.InScopeAsync(services => Conflicts.RetryAsync(
            services.GetRequiredService<PortalDbContext>(), () => throw new InvalidOperationException($"{++attempts}"))));

        Assert.Equal(1, attempts);
    }
}
