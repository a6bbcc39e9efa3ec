using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>When a source is asked again, and what is thought of it meanwhile.</summary>
public sealed class SchedulingTests
{
    [Fact]
    public async Task A_source_that_publishes_often_is_read_more_often_and_one_that_rests_less()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1, 2, 3);
        await outlet.AddAsync();
        var first = await outlet.ReadAsync();
        var number = 3;
        for (var i = 0; i < 6; i++)
        {
            outlet.Portal.Clock.Advance(TimeSpan.FromHours(1));
            outlet.ServeFeed("/feed", [.. Enumerable.Range(number - 2, 3), .. Enumerable.Range(number + 1, 3)]);
            number += 3;
            await outlet.ReadAsync();
        }

        var busy = await outlet.SourceAsync();
        for (var i = 0; i < 12; i++)
        {
            outlet.Portal.Clock.Advance(TimeSpan.FromHours(12));
            await outlet.ReadAsync();
        }

        var resting = await outlet.SourceAsync();
        Assert.True(busy.AdaptedMinutes < 60 && busy.AdaptedMinutes >= 10, $"{busy.AdaptedMinutes} minutes");
        Assert.True(resting.AdaptedMinutes > 4 * busy.AdaptedMinutes && resting.AdaptedMinutes <= 1440, $"{resting.AdaptedMinutes} minutes");
        Assert.True(first.AdaptedMinutes <= 1440, $"{first.AdaptedMinutes} minutes");
    }

    [Fact]
    public async Task What_staff_have_fixed_is_kept_to()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1);
        await outlet.AddAsync(source => source.FixedMinutes = 45);

        var source = await outlet.ReadAsync();

        Assert.Equal(outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(45), source.NextDueUtc);
    }

    [Theory]
    [InlineData("<ttl>120</ttl>", null, 120)]
    [InlineData("", "max-age=7200", 120)]
    [InlineData("<ttl>99999</ttl>", null, 1440)]
    public async Task An_outlet_that_asks_for_patience_gets_it_up_to_a_day(string ttl, string? cacheControl, int minutes)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/feed", context =>
        {
            if (cacheControl is not null)
                context.Response.Headers.CacheControl = cacheControl;
            return context.Response.WriteAsync(outlet.Feed().Replace("<title>", $"{ttl}<title>", StringComparison.Ordinal));
        });
        await outlet.AddAsync(source => source.FixedMinutes = 10);

        var source = await outlet.ReadAsync();

        Assert.Equal(outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(minutes), source.NextDueUtc);
    }

    [Fact]
    public async Task A_site_that_asks_to_be_left_alone_is_left_alone_with_all_its_links()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1, 2);
        outlet.Serve(ScriptedOutlet.Path(2), context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        await outlet.AddAsync();

        await outlet.ReadAsync();
        var during = outlet.Asked.Count(path => path == ScriptedOutlet.Path(1));
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(1));
        await outlet.CrawlAsync();

        Assert.Equal(0, during);
        Assert.Equal(1, outlet.Asked.Count(path => path == ScriptedOutlet.Path(1)));
    }

    [Fact]
    public async Task After_thirty_failures_a_source_sleeps_and_after_thirty_more_days_it_is_given_up()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        await outlet.AddAsync();
        for (var i = 0; i < 29; i++)
        {
            await outlet.ReadAsync();
            outlet.Portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        var failing = await outlet.SourceAsync();
        var sleeping = await outlet.ReadAsync();
        var wait = sleeping.NextDueUtc - outlet.Portal.Clock.GetUtcNow().UtcDateTime;
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(29));
        var retried = await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(2));
        var dead = await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(365));
        var asked = outlet.Asked.Count;
        await outlet.CrawlAsync();

        Assert.Equal(SourceHealth.Failing, Health(outlet, failing));
        Assert.Equal(SourceHealth.Sleeping, Health(outlet, sleeping, atUtc: sleeping.LastRunUtc));
        Assert.Equal(TimeSpan.FromDays(2), wait);
        Assert.Equal(SourceHealth.Sleeping, Health(outlet, retried, atUtc: retried.LastRunUtc));
        Assert.Equal(SourceHealth.Dead, Health(outlet, dead));
        Assert.Equal(asked, outlet.Asked.Count);
    }

    [Fact]
    public async Task A_source_that_says_it_is_gone_is_asked_no_more()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/feed", context =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        });
        await outlet.AddAsync();

        var source = await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(90));
        await outlet.CrawlAsync();

        Assert.Equal(SourceHealth.Dead, Health(outlet, source));
        Assert.Single(outlet.Asked);
    }

    [Fact]
    public async Task A_source_back_from_the_dead_is_as_good_as_new()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1);
        var longAgo = outlet.Portal.Clock.GetUtcNow().UtcDateTime.AddDays(-40);
        await outlet.AddAsync(source => (source.FailuresInRow, source.SleepingSinceUtc, source.LastFailure) = (45, longAgo, "Fetch.NotFound"));

        var source = await outlet.ReadAsync();

        Assert.Equal((0, null, null, SourceHealth.Good), (source.FailuresInRow, source.SleepingSinceUtc, source.LastFailure, Health(outlet, source)));
    }

    [Fact]
    public async Task A_source_that_has_moved_for_good_says_where_and_one_that_is_elsewhere_for_now_does_not()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/baru", 1);
        var status = StatusCodes.Status302Found;
        outlet.Serve("/feed", context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (status, "/baru");
            return Task.CompletedTask;
        });
        await outlet.AddAsync();

        var away = await outlet.ReadAsync();
        status = StatusCodes.Status301MovedPermanently;
        var moved = await outlet.ReadAsync();

        Assert.Null(away.MovedTo);
        Assert.Equal((outlet.At("/baru"), SourceHealth.Moved), (moved.MovedTo, Health(outlet, moved)));
    }

    [Fact]
    public async Task A_source_that_names_nothing_new_for_a_month_is_silent()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1);
        await outlet.AddAsync();
        await outlet.ReadAsync();

        outlet.Portal.Clock.Advance(TimeSpan.FromDays(31));
        var source = await outlet.ReadAsync();

        Assert.Equal(SourceHealth.Silent, Health(outlet, source));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_day_is_counted(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/feed", 1, 2);
        await outlet.AddAsync();
        await outlet.ReadAsync();
        outlet.ServeFeed("/feed", 1, 2, 3);
        await outlet.ReadAsync();
        outlet.Serve("/feed", "<html>rusak</html>");
        await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(1));
        await outlet.ReadAsync();

        var days = await outlet.Portal.QueryAsync(data => data.Set<SourceDay>().AsNoTracking().OrderBy(day => day.Day).ToListAsync());

        Assert.Equal([(3, 1, 3), (1, 1, 0)], days.Select(day => (day.Reads, day.Failures, day.NewLinks)));
    }

    [Fact]
    public async Task A_paused_source_and_its_links_are_left_alone()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1);
        var source = await outlet.AddAsync(one => one.IsPaused = true);
        await outlet.Portal.InsertAsync(new FoundLink { OutletId = source.OutletId, SourceId = source.Id, CanonicalUrl = "x", Url = outlet.At("/x"), FoundUtc = DateTime.UnixEpoch });

        await outlet.ReadAsync();

        Assert.Empty(outlet.Asked);
    }

    private static SourceHealth Health(ScriptedOutlet outlet, Source source, DateTime? atUtc = null) =>
        SourcePatience.HealthOf(source, atUtc ?? outlet.Portal.Clock.GetUtcNow().UtcDateTime);
}
