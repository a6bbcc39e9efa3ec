using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.MediaExposureTests.Stories;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Three copies read at once: the second is joined with the first while the third is being put with the second.</summary>
public sealed class VanishedStoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_copy_whose_story_is_joined_with_another_at_the_moment_of_storing_follows_it(TestDatabase database)
    {
        var hook = new BeforeMention();
        await using var outlet = await ScriptedOutlet.OpenAsync(database, services: services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(hook)));
        var known = StoryTexts.Mention(Mentions.Outlet(), 1, StoryTexts.Release);
        known.Fingerprint = Fingerprint.Of(Shingles.OfText(known.Text));
        await outlet.Portal.InsertAsync(known);
        outlet.Serve("/feed", outlet.Feed(13), "application/rss+xml");
        outlet.Serve(ScriptedOutlet.Path(13), $"<html><head><title>Alumni menyerahkan 620 buku ke Piobang</title></head><body><article><h1>Alumni menyerahkan 620 buku ke Piobang</h1>{Paragraphs()}</article></body></html>");
        await outlet.AddAsync(source => (source.LastSuccessUtc, source.LastWholeUtc) = (ScriptedOutlet.Day(1), ScriptedOutlet.Day(1)));
        hook.Act = () => JoinAsync(outlet.Portal, known);

        await PressOffice.CrawlAsync(outlet.Portal);

        Assert.Null(hook.Act);
        Assert.Equal(2, await outlet.Portal.QueryAsync(db => db.Set<Mention>().CountAsync()));
        Assert.Equal(1, await outlet.Portal.QueryAsync(db => db.Set<Mention>().Select(mention => mention.StoryId).Distinct().CountAsync()));
    }

    private static string Paragraphs() => string.Concat(StoryTexts.Release.Split('\n').Select(paragraph => $"<p>{paragraph}</p>"));

    /// <summary>What a joining does: the mention goes to another story, and its own is deleted.</summary>
    private static Task JoinAsync(PortalFixture portal, Mention mention) => portal.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var story = Story.Alone();
        db.Add(story);
        await db.SaveChangesAsync();
        await db.Set<Mention>().Where(one => one.Id == mention.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.StoryId, story.Id));
        await db.Set<Story>().Where(one => one.Id == mention.StoryId).ExecuteDeleteAsync();
    });

    /// <summary>Acts once, just before a new mention is written.</summary>
    private sealed class BeforeMention : SaveChangesInterceptor
    {
        public Func<Task>? Act { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Act is { } act && eventData.Context!.ChangeTracker.Entries<Mention>().Any(entry => entry.State == EntityState.Added))
            {
                Act = null;
                await act();
            }

            return result;
        }
    }
}
