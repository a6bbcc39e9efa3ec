using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Two processes on one database, and what is left when one is gone.</summary>
public sealed class TwoProcessesTests
{
    [Theory, OnPostgres]
    public async Task A_source_that_one_process_polls_is_left_alone_by_the_other(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        await using var second = await outlet.SecondPortalAsync();
        var (asked, answer) = Hold(outlet, "/feed", outlet.Feed(1));
        outlet.ServeArticle(1);
        await outlet.AddAsync(source => (source.LastSuccessUtc, source.LastWholeUtc) = (ScriptedOutlet.Day(1), ScriptedOutlet.Day(1)));

        var first = PressOffice.CrawlAsync(outlet.Portal);
        await asked.Task;
        await PressOffice.CrawlAsync(second).WaitAsync(TimeSpan.FromSeconds(30));
        answer.SetResult();
        await first;

        Assert.Single(outlet.Asked, path => path == "/feed");
        Assert.Null((await outlet.SourceAsync()).LeaseToken);
        Assert.Single(await outlet.LinksAsync());
    }

    [Theory, OnPostgres]
    public async Task While_one_process_reads_older_pages_the_other_neither_does_so_nor_polls(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        await using var second = await outlet.SecondPortalAsync();
        outlet.ServeFeed("/feed/", 9, 10);
        outlet.ServeFeed("/feed/?paged=3", 5, 6);
        outlet.ServeArticle(7);
        outlet.ServeArticle(8);
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(5), DateTime.UnixEpoch), "/feed/");
        var (asked, answer) = Hold(outlet, "/feed/?paged=2", outlet.Feed(7, 8));

        var first = PressOffice.CrawlAsync(outlet.Portal);
        await asked.Task;
        await outlet.Portal.QueryAsync(data => data.Set<Source>().ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, DateTime.UnixEpoch)));
        var before = outlet.Asked.Count;
        await PressOffice.CrawlAsync(second).WaitAsync(TimeSpan.FromSeconds(30));
        var during = outlet.Asked.Count - before;
        answer.SetResult();
        await first;

        Assert.Equal(0, during);
        Assert.Single(outlet.Asked, path => path == "/feed/?paged=2");
        Assert.Single(outlet.Asked, path => path == "/feed/?paged=3");
        Assert.Equal("Backfill.Done", (await outlet.SourceAsync()).BackfillEnd);
        Assert.Equal([5, 6, 7, 8, 9, 10], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
    }

    [Theory, OnPostgres]
    public async Task Who_comes_back_after_its_claim_ran_out_takes_nothing_from_who_has_it_now(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        var (asked, answer) = Hold(outlet, "/feed", outlet.Feed(1));
        outlet.ServeArticle(1);
        await outlet.AddAsync();
        var first = PressOffice.CrawlAsync(outlet.Portal);
        await asked.Task;
        var until = outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(9);
        await outlet.Portal.QueryAsync(data => data.Set<Source>().Where(source => source.Slug == "uji")
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeaseToken, "lain").SetProperty(source => source.LeaseUntilUtc, until)));

        answer.SetResult();
        await first;

        var source = await outlet.SourceAsync();
        Assert.Equal(("lain", until, null), (source.LeaseToken, source.LeaseUntilUtc, source.LastRunUtc));
        Assert.Single(await outlet.LinksAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_dies_between_links_and_notes_has_stored_neither(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/umpan", 1, 2, 3, 4, 5);
        await outlet.AddAsync(path: "/umpan");
        await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(2));
        outlet.ServeFeed("/umpan", 11, 12, 13, 14, 15);

        // Where the days are counted is gone: the poll ends after its links, as if the process had.
        await RunSqlAsync(outlet, "ALTER TABLE exposure_source_day RENAME TO exposure_source_day_away");
        await Assert.ThrowsAsync<AggregateException>(outlet.ReadAsync);
        var links = (await outlet.LinksAsync()).Count;
        await RunSqlAsync(outlet, "ALTER TABLE exposure_source_day_away RENAME TO exposure_source_day");
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var source = await outlet.ReadAsync();

        Assert.Equal(5, links);
        Assert.Equal([1, 2, 3, 4, 5, 11, 12, 13, 14, 15], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
        Assert.NotNull(source.GapSinceUtc);
        var days = await outlet.Portal.QueryAsync(data => data.Set<SourceDay>().AsNoTracking().ToListAsync());
        Assert.Equal((2, 10), (days.Sum(day => day.Reads), days.Sum(day => day.NewLinks)));
    }

    private static (TaskCompletionSource Asked, TaskCompletionSource Answer) Hold(ScriptedOutlet outlet, string path, string body)
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        outlet.Serve(path, async context =>
        {
            asked.TrySetResult();
            await answer.Task.WaitAsync(TimeSpan.FromSeconds(60), context.RequestAborted);
            await context.Response.WriteAsync(body);
        });
        return (asked, answer);
    }

    private static Task<int> RunSqlAsync(ScriptedOutlet outlet, string sql) => outlet.Portal.QueryAsync(data => data.Database.ExecuteSqlRawAsync(sql));
}
