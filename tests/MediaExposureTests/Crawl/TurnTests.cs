using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Outlets are read beside each other: none keeps the others waiting, whatever happens to it.</summary>
public sealed class TurnTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slow_outlet_keeps_none_of_the_others_waiting(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true, settings: new() { ["Exposure:OutletsAtOnce"] = "2" });
        var slow = HoldFeed(outlet);
        outlet.Neighbour!.ServeFeed("/feed", Enumerable.Range(1, 25).ToArray());
        await outlet.AddAsync();
        await AddNeighbourAsync(outlet);

        var crawl = PressOffice.CrawlAsync(outlet.Portal);
        await EventuallyAsync(async () => (await LinksOfNeighbourAsync(outlet)).Count(link => link.DoneUtc is not null) == 25);
        var wasSlow = !crawl.IsCompleted;
        slow.SetResult();
        await crawl;

        Assert.True(wasSlow);
        Assert.Null((await outlet.SourceAsync()).LastFailure);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_becomes_due_while_others_are_read_is_read_by_the_same_job(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true);
        var slow = HoldFeed(outlet);
        outlet.Neighbour!.ServeFeed("/feed", 1);
        await outlet.AddAsync();
        await AddNeighbourAsync(outlet, outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddSeconds(10));

        var crawl = PressOffice.CrawlAsync(outlet.Portal);
        await EventuallyAsync(() => Task.FromResult(outlet.Asked.Count == 1));
        var before = outlet.Neighbour.AskedInAll.Count;
        await outlet.PassingTimeAsync(EventuallyAsync(async () => (await LinksOfNeighbourAsync(outlet)).Count == 1), Step);
        var wasSlow = !crawl.IsCompleted;
        slow.SetResult();
        await crawl;

        Assert.Equal(0, before);
        Assert.True(wasSlow);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_turn_that_breaks_off_ends_alone_and_is_tried_again_later(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true);
        outlet.Serve("/feed", outlet.Feed(1, 2));
        outlet.ServeMention(1);
        outlet.ServeArticle(2);
        outlet.Neighbour!.ServeFeed("/feed", 3);
        await outlet.AddAsync();
        await AddNeighbourAsync(outlet);
        var store = BlockFileStore(outlet);

        var broken = await Assert.ThrowsAsync<AggregateException>(() => PressOffice.CrawlAsync(outlet.Portal));
        var (waiting, others) = ((await outlet.LinksAsync()).Single(link => link.Url == outlet.At(ScriptedOutlet.Path(1))), await LinksOfNeighbourAsync(outlet));
        File.Delete(store);
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await PressOffice.CrawlAsync(outlet.Portal);

        Assert.IsType<IOException>(Assert.Single(broken.InnerExceptions));
        Assert.Equal((LinkState.Waiting, 0), (waiting.State, waiting.Attempts));
        Assert.Equal(LinkState.NotMatched, Assert.Single(others).State);
        Assert.All(await outlet.LinksAsync(), link => Assert.NotNull(link.DoneUtc));
        Assert.Single(await outlet.Portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().ToListAsync()));
    }

    [Fact]
    public async Task A_turn_that_broke_off_need_not_wait_for_the_end_of_a_job_that_never_ends()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(withNeighbour: true);
        var slow = HoldFeed(outlet);
        outlet.Neighbour!.Serve("/feed", outlet.Neighbour.Feed(1, 2));
        outlet.Neighbour.ServeMention(1);
        outlet.Neighbour.ServeArticle(2);
        await outlet.AddAsync();
        await AddNeighbourAsync(outlet);
        var store = BlockFileStore(outlet);

        var crawl = PressOffice.CrawlAsync(outlet.Portal);
        await EventuallyAsync(() => Task.FromResult(outlet.Neighbour.Asked.Contains(ScriptedOutlet.Path(1)) || outlet.Neighbour.Asked.Contains(ScriptedOutlet.Path(2))));
        await Task.Delay(500);
        File.Delete(store);
        await outlet.PassingTimeAsync(EventuallyAsync(async () => (await LinksOfNeighbourAsync(outlet)).Count(link => link.DoneUtc is not null) == 2), Step);
        var wasSlow = !crawl.IsCompleted;
        slow.SetResult();
        var broken = await Assert.ThrowsAsync<AggregateException>(() => crawl);

        Assert.True(wasSlow);
        Assert.Single(broken.InnerExceptions);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_changed_during_a_poll_starts_afresh_and_gets_nothing_of_the_old_one(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        var conditional = new List<string>();
        outlet.ServeArticle(1);
        outlet.ServeArticle(2);
        outlet.Serve("/feed", async context =>
        {
            await ChangeAsync(outlet, source =>
            {
                source.Url = outlet.At("/baru");
                source.StartAfresh(outlet.Portal.Clock.GetUtcNow().UtcDateTime);
            });
            context.Response.Headers.ETag = "\"lama\"";
            await context.Response.WriteAsync(outlet.Feed(1));
        });
        outlet.Serve("/baru", context =>
        {
            conditional.AddRange(context.Request.Headers.IfNoneMatch.OfType<string>());
            return context.Response.WriteAsync(outlet.Feed(2));
        });
        await outlet.AddAsync();

        var source = await outlet.ReadAsync();

        Assert.Single(outlet.Asked, path => path == "/baru");
        Assert.Empty(conditional);
        Assert.Equal((null, null, null), (source.ETag, source.LastFailure, source.LeaseToken));
        Assert.Equal([1, 2], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_staff_change_during_a_poll_stays_changed(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeArticle(1);
        outlet.Serve("/feed", async context =>
        {
            await ChangeAsync(outlet, source => (source.IsPaused, source.FixedMinutes) = (true, 45));
            await context.Response.WriteAsync(outlet.Feed(1));
        });
        await outlet.AddAsync();

        var source = await outlet.ReadAsync();

        Assert.Equal((true, 45, null), (source.IsPaused, source.FixedMinutes, source.LastFailure));
        Assert.NotNull(source.LastSuccessUtc);
        Assert.DoesNotContain(ScriptedOutlet.Path(1), outlet.Asked);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backfill_begun_anew_while_a_page_is_read_reads_that_page_again_and_goes_to_the_new_date(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/feed/", 9, 10);
        outlet.ServeFeed("/feed/?paged=3", 5, 6);
        outlet.ServeArticle(7);
        outlet.ServeArticle(8);
        var begun = false;
        outlet.Serve("/feed/?paged=2", async context =>
        {
            if (!begun)
                await ChangeAsync(outlet, source => source.Backfill(ScriptedOutlet.Day(5), outlet.Portal.Clock.GetUtcNow().UtcDateTime));
            begun = true;
            await context.Response.WriteAsync(outlet.Feed(7, 8));
        });
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(8), DateTime.UnixEpoch), "/feed/");

        var source = await outlet.ReadAsync();

        Assert.Equal("Backfill.Done", source.BackfillEnd);
        Assert.Equal(2, outlet.Asked.Count(path => path == "/feed/?paged=2"));
        Assert.Equal([5, 6, 7, 8, 9, 10], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
    }

    private static TaskCompletionSource HoldFeed(ScriptedOutlet outlet)
    {
        var hold = new TaskCompletionSource();
        outlet.Serve("/feed", async context =>
        {
            await hold.Task.WaitAsync(TimeSpan.FromSeconds(60), context.RequestAborted);
            await context.Response.WriteAsync(outlet.Feed());
        });
        return hold;
    }

    /// <summary>A file where the store's folder should be.</summary>
    private static string BlockFileStore(ScriptedOutlet outlet)
    {
        var store = System.IO.Path.Combine(outlet.Portal.DataFolder, "files");
        if (Directory.Exists(store))
            Directory.Delete(store, recursive: true);
        File.WriteAllText(store, "");
        return store;
    }

    private static Task<int> ChangeAsync(ScriptedOutlet outlet, Action<Source> change) => outlet.Portal.QueryAsync(async data =>
    {
        change(await data.Set<Source>().SingleAsync(source => source.Slug == "uji"));
        return await data.SaveChangesAsync();
    });

    private static Task AddNeighbourAsync(ScriptedOutlet outlet, DateTime? due = null) => outlet.Portal.InsertAsync(new Source
    {
        Slug = "tetangga",
        Outlet = Mentions.Outlet("tetangga", outlet.Neighbour!.Home.Authority),
        Kind = SourceKind.Feed,
        Url = outlet.Neighbour.At("/feed"),
        IsEnabled = true,
        NextDueUtc = due ?? DateTime.UnixEpoch,
    });

    private static Task<List<FoundLink>> LinksOfNeighbourAsync(ScriptedOutlet outlet) => outlet.Portal.QueryAsync(data => data.Set<FoundLink>().AsNoTracking()
        .Where(link => data.Set<Outlet>().Any(one => one.Id == link.OutletId && one.Slug == "tetangga")).ToListAsync());

    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(45), "It did not come to be.");
            await Task.Delay(50);
        }
    }
}
