using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>What scrolled out of a source between two polls, or was published before it was added.</summary>
public sealed class BackfillTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task When_all_is_new_the_gap_is_said_and_closed_from_older_pages(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/feed/", 1, 2, 3, 4, 5);
        await outlet.AddAsync(path: "/feed/");
        await outlet.ReadAsync();
        outlet.Portal.Clock.SetUtcNow(new DateTimeOffset(ScriptedOutlet.Day(25)));

        // Five days of silence on our side; the feed holds five, the older ones stand on its second and third page.
        await outlet.Portal.QueryAsync(data => data.Set<Source>().ExecuteUpdateAsync(set => set.SetProperty(source => source.LastSuccessUtc, ScriptedOutlet.Day(5))));
        outlet.ServeFeed("/feed/", 16, 17, 18, 19, 20);
        outlet.ServeFeed("/feed/?paged=2", 11, 12, 13, 14, 15);
        outlet.ServeFeed("/feed/?paged=3", 6, 7, 8, 9, 10);
        outlet.ServeFeed("/feed/?paged=4", 1, 2, 3, 4);
        var source = await outlet.ReadAsync();

        Assert.Equal((null, "Backfill.Done", null), (source.BackfillToUtc, source.BackfillEnd, source.GapSinceUtc));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => outlet.At(ScriptedOutlet.Path(number))), (await outlet.LinksAsync()).Select(link => link.Url).OrderBy(Number));
        Assert.DoesNotContain("/feed/?paged=5", outlet.Asked);
    }

    [Fact]
    public async Task A_gap_that_cannot_be_closed_stays_until_somebody_has_looked()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/umpan", 1, 2, 3, 4, 5);
        await outlet.AddAsync(path: "/umpan");
        await outlet.ReadAsync();
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(2));
        outlet.ServeFeed("/umpan", 11, 12, 13, 14, 15);

        var source = await outlet.ReadAsync();

        Assert.NotNull(source.GapSinceUtc);
        Assert.Equal((null, "Backfill.NoPaging"), (source.BackfillToUtc, source.BackfillEnd));
        Assert.Equal(SourceHealth.Gap, SourcePatience.HealthOf(source, outlet.Portal.Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task The_first_reading_is_no_gap()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed", 1, 2, 3, 4, 5, 6, 7);
        await outlet.AddAsync();

        Assert.Null((await outlet.ReadAsync()).GapSinceUtc);
    }

    [Fact]
    public async Task A_site_that_repeats_its_first_page_is_not_paged_for_ever()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed/", 1, 2, 3, 4, 5);
        for (var page = 2; page < 10; page++)
            outlet.ServeFeed($"/feed/?paged={page}", 1, 2, 3, 4, 5);
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(-30), DateTime.UnixEpoch), "/feed/");

        var source = await outlet.ReadAsync();

        Assert.Equal("Backfill.Repeats", source.BackfillEnd);
        Assert.DoesNotContain("/feed/?paged=4", outlet.Asked);
    }

    [Fact]
    public async Task A_feed_that_cannot_be_paged_is_filled_from_the_sitemap_that_robots_txt_names()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/umpan", 9, 10);
        outlet.Serve("/robots.txt", $"User-agent: *\nDisallow:\nSitemap: {outlet.At("/peta.xml")}\n", "text/plain");
        outlet.Serve("/peta.xml", $"<sitemapindex><sitemap><loc>{outlet.At("/peta-lama.xml")}</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>{outlet.At("/peta-1.xml")}</loc></sitemap></sitemapindex>", "application/xml");
        outlet.Serve("/peta-1.xml", Sitemap(outlet, 1, 2, 5, 6, 7), "application/xml");
        foreach (var number in new[] { 5, 6, 7 })
            outlet.ServeArticle(number);
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(5), DateTime.UnixEpoch), "/umpan");

        var source = await outlet.ReadAsync();

        Assert.Equal(("Backfill.Done", 3), (source.BackfillEnd, source.BackfillFound));
        Assert.Equal([5, 6, 7, 9, 10], (await outlet.LinksAsync()).Select(link => Number(link.Url)).Order());
        Assert.DoesNotContain("/peta-lama.xml", outlet.Asked);
    }

    [Fact]
    public async Task A_list_of_links_is_followed_page_by_page()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/berita", Listing(outlet, "/berita?page=2", 5, 6));
        outlet.Serve("/berita?page=2", Listing(outlet, "/berita?page=3", 3, 4));
        outlet.Serve("/berita?page=3", Listing(outlet, null, 1, 2));
        for (var number = 1; number <= 6; number++)
            outlet.ServeArticle(number);
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(-30), DateTime.UnixEpoch), "/berita", SourceKind.Listing);

        var source = await outlet.ReadAsync();

        Assert.Equal("Backfill.Done", source.BackfillEnd);
        Assert.Equal([1, 2, 3, 4, 5, 6], (await outlet.LinksAsync()).Select(link => Number(link.Url)).Order());
    }

    [Fact]
    public async Task What_breaks_off_goes_on_from_the_page_where_it_stood()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.ServeFeed("/feed/", 9, 10);
        outlet.ServeFeed("/feed/?paged=2", 7, 8);
        outlet.Serve("/feed/?paged=3", context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        });
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(1), DateTime.UnixEpoch), "/feed/");
        var broken = await outlet.ReadAsync();

        outlet.ServeFeed("/feed/?paged=3", 5, 6);
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(11));
        var whole = await outlet.CrawlAsync();

        Assert.Equal((3, 1, null), (broken.BackfillPage, broken.BackfillFailures, broken.BackfillEnd));
        Assert.Equal("Backfill.Done", whole.BackfillEnd);
        Assert.Single(outlet.Asked, path => path == "/feed/?paged=2");
        Assert.Equal([5, 6, 7, 8, 9, 10], (await outlet.LinksAsync()).Select(link => Number(link.Url)).Order());
    }

    private static string Sitemap(ScriptedOutlet outlet, params int[] articles) => "<urlset>" + string.Concat(articles.Select(number =>
        $"<url><loc>{outlet.At(ScriptedOutlet.Path(number))}</loc><lastmod>{ScriptedOutlet.Day(number):s}Z</lastmod></url>")) + "</urlset>";

    private static string Listing(ScriptedOutlet outlet, string? next, params int[] articles) => "<html><body><ul>" + string.Concat(articles.Select(number =>
        $"<li><a href='{outlet.At(ScriptedOutlet.Path(number))}'>Berita nomor {number} dari pasar mingguan kita</a></li>"))
        + $"</ul>{(next is null ? "" : $"<a rel='next' href='{next}'>Berikutnya</a>")}</body></html>";

    private static int Number(string url) => ScriptedOutlet.NumberIn(url);
}
