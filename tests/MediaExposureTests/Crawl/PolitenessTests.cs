using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>How long an outlet is left alone, and that nobody stands at its door meanwhile.</summary>
public sealed class PolitenessTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(30);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_outlet_that_asks_for_a_minute_is_read_once_a_minute_and_nobody_waits_inside(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        var times = new ConcurrentQueue<DateTimeOffset>();
        outlet.Serve("/robots.txt", "User-agent: *\nCrawl-delay: 60\n", "text/plain");
        outlet.Serve("/feed", Timed(outlet, times, outlet.Feed(1, 2, 3)));
        for (var number = 1; number <= 3; number++)
            outlet.Serve(ScriptedOutlet.Path(number), Timed(outlet, times, "<html><body><p>Singkat.</p></body></html>"));
        await outlet.AddAsync();

        // The clock stands while the job runs: if it waited, it would never end.
        for (var minute = 0; minute < 5; minute++)
        {
            await outlet.CrawlAsync().WaitAsync(AtOnce);
            outlet.Portal.Clock.Advance(TimeSpan.FromSeconds(25));
            await outlet.CrawlAsync().WaitAsync(AtOnce);
            outlet.Portal.Clock.Advance(TimeSpan.FromSeconds(35));
        }

        Assert.Equal(4, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(TimeSpan.FromSeconds(60), pair.Second - pair.First));
        Assert.All(await outlet.LinksAsync(), link => Assert.Equal(1, link.Attempts));
    }

    [Fact]
    public async Task A_sitemap_of_several_files_is_read_whole_where_a_minute_must_pass_between_them()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/robots.txt", "User-agent: *\nCrawl-delay: 60\n", "text/plain");
        outlet.Serve("/peta.xml", $"<sitemapindex><sitemap><loc>{outlet.At("/peta-1.xml")}</loc></sitemap><sitemap><loc>{outlet.At("/peta-2.xml")}</loc></sitemap></sitemapindex>", "application/xml");
        for (var number = 1; number <= 2; number++)
            outlet.Serve($"/peta-{number}.xml", $"<urlset><url><loc>{outlet.At(ScriptedOutlet.Path(number))}</loc></url></urlset>", "application/xml");
        await outlet.AddAsync(path: "/peta.xml", kind: SourceKind.Sitemap);

        // The rules alone are read at first; the door then stays shut for a minute.
        await outlet.CrawlAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await outlet.PassingTimeAsync(outlet.CrawlAsync(), TimeSpan.FromSeconds(10));

        Assert.Null((await outlet.SourceAsync()).LastFailure);
        Assert.Equal(2, (await outlet.LinksAsync()).Count);
    }

    [Fact]
    public async Task An_outlet_whose_robots_txt_asks_for_an_hour_gets_it()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1);
        outlet.Refuse("/robots.txt", StatusCodes.Status429TooManyRequests, retryAfter: "3600");
        await outlet.AddAsync();

        var refused = await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(59));
        await outlet.ReadAsync();
        string[] withinTheHour = [.. outlet.AskedInAll];
        outlet.Serve("/robots.txt", "", "text/plain");
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var read = await outlet.ReadAsync();

        Assert.Equal("Fetch.RobotsUnreachable", refused.LastFailure);
        Assert.Equal(["/robots.txt"], withinTheHour);
        Assert.Null(read.LastFailure);
        Assert.Single(await outlet.LinksAsync());
    }

    [Fact]
    public async Task A_door_that_a_killed_process_left_shut_keeps_nobody_out_where_we_are_alone()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1);
        await outlet.AddAsync();
        var now = outlet.Portal.Clock.GetUtcNow().UtcDateTime;
        await outlet.Portal.InsertAsync(new HostSlot { Site = outlet.Home.Authority, NextAllowedUtc = now, BusyUntilUtc = now.AddMinutes(1), BusyToken = "terbunuh" });

        await outlet.CrawlAsync().WaitAsync(AtOnce);

        Assert.Single(await outlet.LinksAsync());
    }

    [Theory, OnPostgres]
    public async Task A_door_that_a_killed_process_left_shut_opens_by_itself_where_others_may_be_inside(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/feed", 1);
        await outlet.AddAsync();
        var began = outlet.Portal.Clock.GetUtcNow();
        await outlet.Portal.InsertAsync(new HostSlot { Site = outlet.Home.Authority, NextAllowedUtc = began.UtcDateTime, BusyUntilUtc = began.UtcDateTime.AddMinutes(1), BusyToken = "terbunuh" });
        DateTimeOffset? asked = null;
        outlet.Serve("/robots.txt", context =>
        {
            asked ??= outlet.Portal.Clock.GetUtcNow();
            return Task.CompletedTask;
        });

        await outlet.PassingTimeAsync(outlet.CrawlAsync(), TimeSpan.FromSeconds(5));

        Assert.True(asked - began >= TimeSpan.FromMinutes(1), $"{asked - began}");
        Assert.Single(await outlet.LinksAsync());
    }

    [Theory]
    [InlineData("https://www.kabar.example/a", "http://m.kabar.example/b")]
    [InlineData("https://limapuluhkota.kabar.co.id/a", "https://kabar.co.id/b")]
    public async Task All_hosts_of_one_domain_have_one_door(string first, string second)
    {
        await using var portal = await PortalFixture.CreateAsync();
        await EnterAsync(portal, Site.Of(new Uri(first)));

        var other = EnterAsync(portal, Site.Of(new Uri(second)));

        Assert.NotSame(other, await Task.WhenAny(other, Task.Delay(500)));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await other.WaitAsync(AtOnce);
    }

    [Fact]
    public async Task Neighbours_under_one_suffix_have_doors_of_their_own()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await EnterAsync(portal, Site.Of(new Uri("https://kabar.blogspot.com/a")));

        await EnterAsync(portal, Site.Of(new Uri("https://warta.blogspot.com/a"))).WaitAsync(AtOnce);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Robots_txt_wanted_by_several_at_once_is_read_once(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.Serve("/robots.txt", async context =>
        {
            await Task.Delay(300);
            await context.Response.WriteAsync("User-agent: *\nDisallow: /arsip\n");
        });

        var rules = await outlet.PassingTimeAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RulesAsync(outlet.Portal, outlet.At("/arsip/1")))), TimeSpan.FromMilliseconds(200));

        Assert.All(rules, one => Assert.False(one!.IsAllowed("PortalMitra", "/arsip/1")));
        Assert.Single(outlet.AskedInAll);
    }

    private static async Task<RobotsTxt?> RulesAsync(PortalFixture portal, string url)
    {
        RobotsTxt? rules = null;
        await portal.InScopeAsync(async services => rules = await services.GetRequiredService<RobotsRules>().ForAsync(new Uri(url), default));
        return rules;
    }

    private static Task EnterAsync(PortalFixture portal, string site) => portal.InScopeAsync(services => services.GetRequiredService<HostSlots>().EnterAsync(site, default));

    private static RequestDelegate Timed(ScriptedOutlet outlet, ConcurrentQueue<DateTimeOffset> times, string body) => context =>
    {
        times.Enqueue(outlet.Portal.Clock.GetUtcNow());
        return context.Response.WriteAsync(body);
    };
}
