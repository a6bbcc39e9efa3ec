using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>
/// Feeds of news search engines. On this computer nobody can be Google or Bing, so the crawl is tried with links that lead to the
/// publishers themselves, as GDELT gives them, and what becomes of an engine's own links where it is decided.
/// </summary>
public sealed class DiscoveryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_article_goes_to_its_own_outlet(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true);
        ServeSearch(outlet, "/cari", [outlet, outlet.Neighbour!], 1, 2);
        await AddSearchAsync(outlet, "mesin", outlet.At("/cari"));

        await PressOffice.CrawlAsync(outlet.Portal);

        var mentions = await MentionsAsync(outlet);
        Assert.Equal(4, mentions.Count);
        Assert.All(mentions, mention => Assert.Equal(new Uri(mention.Url!).Authority, mention.Outlet.SiteKey));
        Assert.Equal(Sites(outlet).Order(), await OutletSitesAsync(outlet));
        Assert.Equal("Media Uji", mentions.Select(mention => mention.Outlet.Name).Distinct().Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_outlets_own_feed_names_too_is_read_once(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true);
        var neighbour = outlet.Neighbour!;
        ServeSearch(outlet, "/cari", [neighbour], 1, 2);
        await AddSearchAsync(outlet, "mesin", outlet.At("/cari"));
        await PressOffice.CrawlAsync(outlet.Portal);
        neighbour.Serve("/feed", neighbour.Feed(1, 2, 3), "application/rss+xml");
        neighbour.ServeMention(3);
        await outlet.Portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalDbContext>();
            data.Add(new Source { Slug = "umpan", Outlet = await data.Set<Outlet>().SingleAsync(one => one.SiteKey == neighbour.Home.Authority), Kind = SourceKind.Feed, Url = neighbour.At("/feed"), IsEnabled = true });
            await data.SaveChangesAsync();
        });

        await PressOffice.CrawlAsync(outlet.Portal);

        Assert.Equal([1, 2, 3], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
        Assert.All(Enumerable.Range(1, 3), number => Assert.Single(neighbour.Asked, path => path == ScriptedOutlet.Path(number)));
        Assert.Equal(3, (await MentionsAsync(outlet)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_searches_that_meet_new_outlets_at_the_same_moment_enter_each_once(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true);
        var neighbour = outlet.Neighbour!;
        var both = new Barrier(outlet, neighbour);
        var numbers = Enumerable.Range(1, 30).ToArray();
        both.Serve(outlet, "/cari", Search([outlet, neighbour], numbers));
        both.Serve(neighbour, "/cari", Search([neighbour, outlet], [.. numbers.Reverse()]));
        await AddSearchAsync(outlet, "mesin-satu", outlet.At("/cari"));
        await AddSearchAsync(outlet, "mesin-dua", neighbour.At("/cari"));

        await PressOffice.CrawlAsync(outlet.Portal); // Pages that are not there: only their addresses matter.

        var links = await outlet.LinksAsync();
        Assert.True(both.WereTogether);
        Assert.Equal(60, links.Count);
        Assert.Equal(60, links.Select(link => link.Url).Distinct().Count());
        Assert.Equal(Sites(outlet).Order(), await OutletSitesAsync(outlet));
        Assert.All(await SourcesAsync(outlet), source => Assert.Equal((null, null), (source.LastFailure, source.LeaseToken)));
    }

    [Theory, OnPostgres]
    public async Task Two_processes_enter_a_new_outlet_once(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, withNeighbour: true);
        await using var second = await outlet.SecondPortalAsync();
        var created = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => IdAsync(i % 2 == 0 ? outlet.Portal : second)));

        Assert.Single(created.Distinct());
        Assert.Equal(["baru.test"], await OutletSitesAsync(outlet));

        static async Task<long> IdAsync(PortalFixture portal)
        {
            long id = 0;
            await portal.InScopeAsync(async services => id = await services.GetRequiredService<OutletDirectory>().IdOfAsync("baru.test", null, default));
            return id;
        }
    }

    [Fact]
    public void An_engines_link_that_names_its_publisher_is_the_publishers()
    {
        var triaged = LinkTriage.Of(SourceKind.Discovery, Mentions.Outlet("bing", "bing.com"),
        [
            Link("http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=https%3a%2f%2fkabar.example%2fberita%2f7&c=1"),
            Link("https://kabar.example/berita/7?utm_source=bing"),
            Link("http://www.bing.com/news/apiclick.aspx?url=http%3a%2f%2f127.0.0.1%2fdalam"),
        ]);

        Assert.Equal(("https://kabar.example/berita/7", "kabar.example", LinkFate.New), (triaged[0].Link.Url.AbsoluteUri, triaged[0].Site, triaged[0].Fate));
        Assert.Equal(LinkFate.Repeated, triaged[1].Fate);
        Assert.Equal("bing.com", triaged[2].Site);
    }

    [Fact]
    public void An_engines_link_that_names_nobody_stays_the_engines_until_the_page_behind_it_tells()
    {
        var silent = Link("https://news.google.com/rss/articles/CBMiAU_yqLabcdefgh?oc=5");

        var triaged = Assert.Single(LinkTriage.Of(SourceKind.Discovery, Mentions.Outlet("google", "google.com"), [silent]));

        // Still the engine's address in the end: what ReadLink calls Discovery.Unresolved.
        Assert.Equal((silent.Url, "google.com", LinkFate.New, true), (triaged.Link.Url, triaged.Site, triaged.Fate, DiscoveryLinks.IsAggregator(triaged.Link.Url)));
    }

    private static NewLink Link(string url) => new(new Uri(url), "Berita", null);

    private static void ServeSearch(ScriptedOutlet engine, string path, ScriptedOutlet[] outlets, params int[] articles)
    {
        engine.Serve(path, Search(outlets, articles), "application/rss+xml");
        foreach (var outlet in outlets)
        {
            foreach (var number in articles)
                outlet.ServeMention(number);
        }
    }

    private static string Search(ScriptedOutlet[] outlets, int[] articles) => "<rss version='2.0'><channel><title>Mesin</title>" + string.Concat(outlets.SelectMany(outlet => articles.Select(number =>
        $"<item><title>Berita nomor {number}</title><link>{outlet.At(ScriptedOutlet.Path(number))}</link><source url='{outlet.Home}'>Media Uji</source></item>"))) + "</channel></rss>";

    private static Task AddSearchAsync(ScriptedOutlet outlet, string slug, string url) =>
        outlet.Portal.InsertAsync(new Source { Slug = slug, Outlet = Mentions.Outlet(slug), Kind = SourceKind.Discovery, Url = url, IsEnabled = true });

    private static string[] Sites(ScriptedOutlet outlet) => [outlet.Home.Authority, outlet.Neighbour!.Home.Authority];

    private static Task<List<Source>> SourcesAsync(ScriptedOutlet outlet) => outlet.Portal.QueryAsync(data => data.Set<Source>().AsNoTracking().Where(source => source.IsEnabled).ToListAsync());

    private static Task<List<Mention>> MentionsAsync(ScriptedOutlet outlet) => outlet.Portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().Include(mention => mention.Outlet).ToListAsync());

    /// <summary>Sites of outlets that the crawl has entered, in order.</summary>
    private static Task<List<string>> OutletSitesAsync(ScriptedOutlet outlet) => outlet.Portal.QueryAsync(async data => (await data.Set<Outlet>()
        .Where(one => !data.Set<Source>().Any(source => source.OutletId == one.Id)).Select(one => one.SiteKey).ToListAsync()).Order().ToList());

    /// <summary>Two outlets that answer only when both have been asked.</summary>
    private sealed class Barrier(params ScriptedOutlet[] outlets)
    {
        private readonly TaskCompletionSource _all = new();
        private int _here;

        public bool WereTogether => _all.Task.IsCompletedSuccessfully;

        public void Serve(ScriptedOutlet outlet, string path, string body) => outlet.Serve(path, async context =>
        {
            if (Interlocked.Increment(ref _here) == outlets.Length)
                _all.SetResult();
            await Task.WhenAny(_all.Task, Task.Delay(5000));
            await context.Response.WriteAsync(body);
        });
    }
}
