using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

namespace PortalMitra.MediaExposureTests.Probing;

/// <summary>From a home page to a way of reading the outlet: as a guest, and without leaving a trace in our lists.</summary>
public sealed class HomeProbeTests
{
    private const int MostRequests = 20;

    private static readonly int[] Numbers = [.. Enumerable.Range(14, 6)];

    [Theory, OnSqlite, OnPostgres]
    public async Task WordPress_is_known_by_its_own_word_and_read_at_its_feed(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.Serve("/", Page(outlet, "<meta name='generator' content='WordPress 6.7'><meta property='og:site_name' content='Kabar Uji'>"));
        outlet.ServeFeed("/feed/", Numbers);
        outlet.ServeMention(15);

        var (found, failure) = await ProbeAsync(outlet, "/");

        Assert.Null(failure);
        Assert.Equal(("Kabar Uji", outlet.Home.Authority, SiteFamily.WordPress), (found!.Name, found.Site, found.Family));
        Assert.Equal((SourceKind.Feed, outlet.At("/feed/"), "wordpress", 6, null), Best(found));
        Assert.Equal(HomeProbe.ArticlesTried, found.Trial!.Read.Count);
        Assert.All(found.Trial.Links, link => Assert.Equal(LinkFate.New, link.Fate));
        Assert.True(outlet.AskedInAll.Count <= 7, string.Join(' ', outlet.AskedInAll));
        await NothingIsStoredAsync(outlet);
    }

    [Fact]
    public async Task A_feed_in_the_head_is_enough_and_nothing_more_is_guessed()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/", Page(outlet, "<link rel='alternate' type='application/rss+xml' title='Kabar Uji' href='/umpan/berita.xml'>"));
        outlet.ServeFeed("/umpan/berita.xml", Numbers);

        var (found, _) = await ProbeAsync(outlet, "/");

        Assert.Equal((SourceKind.Feed, outlet.At("/umpan/berita.xml"), "page-names-it", 6, null), Best(found!));
        Assert.DoesNotContain("/rss", outlet.Asked);
        Assert.DoesNotContain("/sitemap.xml", outlet.Asked);
        await NothingIsStoredAsync(outlet);
    }

    [Fact]
    public async Task Without_a_feed_the_sitemap_of_robots_txt_is_found()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/", "<html><head><title>Kabar Uji</title></head><body><p>Selamat datang di situs kami.</p><p>Hubungi redaksi di kantor.</p></body></html>");
        outlet.Serve("/robots.txt", $"User-agent: *\nDisallow:\nSitemap: {outlet.At("/peta-berita.xml")}\n", "text/plain");
        outlet.Serve("/peta-berita.xml", "<urlset>" + string.Concat(Numbers.Select(number => $"<url><loc>{outlet.At(ScriptedOutlet.Path(number))}</loc><lastmod>{ScriptedOutlet.Day(number):s}Z</lastmod></url>")) + "</urlset>", "application/xml");
        foreach (var number in Numbers)
            outlet.ServeArticle(number);

        var (found, _) = await ProbeAsync(outlet, "/");

        Assert.Equal((SourceKind.Sitemap, outlet.At("/peta-berita.xml"), "robots-names-it", 6, null), Best(found!));
        Assert.Contains(found!.Sources, source => source is { Failure: "Fetch.NotFound", Why: "usual-place" });
        await NothingIsStoredAsync(outlet);
    }

    [Fact]
    public async Task An_index_of_sitemaps_costs_no_more_than_a_guest_may_ask_for()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/", "<html><head><title>Kabar Uji</title></head><body><ul><li><a href='/berita'>Berita</a></li><li><a href='/daerah'>Daerah</a></li><li><a href='/olahraga'>Olahraga</a></li></ul><p>Selamat datang.</p></body></html>");
        outlet.Serve("/robots.txt", string.Concat(Enumerable.Range(1, 6).Select(year => $"Sitemap: {outlet.At($"/peta-{year}.xml")}\n")), "text/plain");
        for (var year = 1; year <= 6; year++)
            outlet.Serve($"/peta-{year}.xml", "<sitemapindex>" + string.Concat(Enumerable.Range(1, 9).Select(file => $"<sitemap><loc>{outlet.At($"/peta-{year}-{file}.xml")}</loc></sitemap>")) + "</sitemapindex>", "application/xml");

        var (found, _) = await ProbeAsync(outlet, "/");

        Assert.Equal(SourceKind.Sitemap, found!.Sources[0].Kind);
        await NothingIsStoredAsync(outlet);
    }

    [Fact]
    public async Task Where_there_is_nothing_else_the_page_itself_is_the_list()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/", Page(outlet, ""));
        foreach (var number in Numbers)
            outlet.ServeArticle(number);

        var (found, _) = await ProbeAsync(outlet, "/");

        Assert.Equal((SourceKind.Listing, outlet.At("/"), "home", 6, null), Best(found!));
        Assert.Single(found!.Sources, source => source.Failure is null);
        await NothingIsStoredAsync(outlet);
    }

    [Fact]
    public async Task Who_pastes_the_feed_itself_gets_it()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/umpan.xml", Numbers);

        var (found, _) = await ProbeAsync(outlet, "/umpan.xml");

        Assert.Equal((SourceKind.Feed, outlet.At("/umpan.xml"), "itself", 6, null), Best(found!));
        Assert.Equal(("Kabar Uji", outlet.Home.Authority), (found!.Name, found.Site));
        Assert.Single(found.Sources);
        await NothingIsStoredAsync(outlet);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n", 200, "Fetch.BlockedByRobots")]
    [InlineData("", 410, "Fetch.Gone")]
    [InlineData("", 404, "Fetch.NotFound")]
    [InlineData("", 500, "Fetch.ServerError")]
    public async Task What_cannot_be_read_is_said_in_words(string rules, int status, string words)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/robots.txt", rules, "text/plain");
        outlet.Refuse("/", status);

        var (found, failure) = await ProbeAsync(outlet, "/");

        Assert.Null(found);
        Assert.Equal(words, failure!.Key);
        Assert.Equal(status == 200 ? 0 : 1, outlet.Asked.Count);
        await NothingIsStoredAsync(outlet);
    }

    [Fact]
    public async Task A_picture_is_no_page()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/logo", "hanya teks, tanpa tanda apa pun", "text/plain");

        var (found, failure) = await ProbeAsync(outlet, "/logo");

        Assert.Null(found);
        Assert.NotNull(failure);
    }

    [Fact]
    public async Task An_outlet_that_asks_for_patience_is_probed_patiently()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/robots.txt", "User-agent: *\nCrawl-delay: 40\n", "text/plain");
        outlet.Serve("/", Page(outlet, "<link rel='alternate' type='application/rss+xml' href='/feed/'>"));
        outlet.ServeFeed("/feed/", Numbers);

        var (found, _) = await outlet.PassingTimeAsync(ProbeAsync(outlet, "/"), TimeSpan.FromSeconds(20));

        Assert.Equal((SourceKind.Feed, outlet.At("/feed/"), "page-names-it", 6, null), Best(found!));
        Assert.All(found!.Trial!.Read, article => Assert.Null(article.Failure));
    }

    [Fact]
    public async Task The_trial_of_a_source_says_what_the_poll_would_do()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(withNeighbour: true);
        outlet.Serve("/peta.xml", $"<urlset><url><loc>{outlet.At(ScriptedOutlet.Path(15))}</loc><lastmod>2026-11-15</lastmod></url><url><loc>{outlet.At(ScriptedOutlet.Path(3))}</loc><lastmod>2025-11-03</lastmod></url></urlset>", "application/xml");
        outlet.Serve("/feed", outlet.Neighbour!.Feed(1, 2));

        var sitemap = await TryAsync(outlet, "/peta.xml", SourceKind.Sitemap);
        var astray = await TryAsync(outlet, "/feed", SourceKind.Feed);

        Assert.Equal([LinkFate.New, LinkFate.TooOld], sitemap.Links.Select(link => link.Fate));
        Assert.Equal("Source.OtherSite", astray.Failure);
        Assert.Empty(astray.Read);
        await NothingIsStoredAsync(outlet);
    }

    private static async Task<TrialResult> TryAsync(ScriptedOutlet outlet, string path, SourceKind kind)
    {
        TrialResult? result = null;
        await outlet.Portal.InScopeAsync(async services => result = await services.GetRequiredService<SourceTrial>().RunAsync(
            new Source { Slug = "", Outlet = Mentions.Outlet("coba", outlet.Home.Authority), Kind = kind, Url = outlet.At(path) }, 3, _ => Task.CompletedTask, default));
        return result!;
    }

    private static async Task<(ProbeFindings? Findings, CrawlFailure? Failure)> ProbeAsync(ScriptedOutlet outlet, string path)
    {
        (ProbeFindings?, CrawlFailure?) result = default;
        await outlet.Portal.InScopeAsync(async services => result = await services.GetRequiredService<HomeProbe>()
            .RunAsync(new Uri(outlet.At(path)), HomeProbe.ArticlesTried, _ => Task.CompletedTask, default));
        Assert.True(outlet.AskedInAll.Count <= MostRequests, $"{outlet.AskedInAll.Count} requests: {string.Join(' ', outlet.AskedInAll)}");
        return result;
    }

    private static (SourceKind Kind, string Url, string Why, int Entries, string? Failure) Best(ProbeFindings found) =>
        (found.Sources[0].Kind, found.Sources[0].Url, found.Sources[0].Why, found.Sources[0].Entries, found.Sources[0].Failure);

    private static async Task NothingIsStoredAsync(ScriptedOutlet outlet)
    {
        var site = outlet.Home.Authority;
        Assert.Equal((0, 0, 0), await outlet.Portal.QueryAsync(async data =>
            (await data.Set<FoundLink>().CountAsync(), await data.Set<Mention>().CountAsync(), await data.Set<Outlet>().CountAsync(one => one.SiteKey == site))));
    }

    private static string Page(ScriptedOutlet outlet, string head) => $"<html><head><title>Kabar Uji</title>{head}</head><body><ul>" + string.Concat(Numbers.Select(number =>
        $"<li><a href='{outlet.At(ScriptedOutlet.Path(number))}'>Berita nomor {number} dari pasar mingguan kita</a></li>")) + "</ul></body></html>";
}
