using System.Text.Json;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Sources other than plain RSS, and where each keeps its older entries.</summary>
public sealed class SourceFormsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Posts_of_WordPress_are_a_feed_and_are_paged_as_such(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        const string Posts = "/wp-json/wp/v2/posts?per_page=3";
        ServePosts(outlet, Posts, 7, 8, 9);
        ServePosts(outlet, Posts + "&page=2", 4, 5, 6);
        ServePosts(outlet, Posts + "&page=3", 1, 2, 3);
        outlet.Refuse(Posts + "&page=4", 400);
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(-10), DateTime.UnixEpoch), Posts);

        var source = await outlet.ReadAsync();

        Assert.Equal((null, SiteFamily.WordPress, "Backfill.Done", 6), (source.LastFailure, source.Family, source.BackfillEnd, source.BackfillFound));
        Assert.Equal(Enumerable.Range(1, 9), (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
        Assert.Equal(("Berita nomor 9 & pasar", ScriptedOutlet.Day(9)), (await outlet.LinksAsync()).Where(link => ScriptedOutlet.NumberIn(link.Url) == 9).Select(link => (link.Title!, link.PublishedUtc!.Value)).Single());
        Assert.Single(outlet.Asked, path => path == Posts + "&page=4");
    }

    [Fact]
    public async Task Blogger_is_read_back_from_its_first_hundred()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        ServeBlog(outlet, "/feeds/posts/default", 8, 9);
        ServeBlog(outlet, "/feeds/posts/default?max-results=100&start-index=1", 5, 6, 7, 8, 9);
        ServeBlog(outlet, "/feeds/posts/default?max-results=100&start-index=101", 3, 4);
        ServeBlog(outlet, "/feeds/posts/default?max-results=100&start-index=201");
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(-10), DateTime.UnixEpoch), "/feeds/posts/default");

        var source = await outlet.ReadAsync();

        Assert.Equal((SiteFamily.Blogger, "Backfill.Done", 5), (source.Family, source.BackfillEnd, source.BackfillFound));
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
    }

    [Fact]
    public async Task A_selector_says_which_links_of_a_list_are_meant()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        ServeList(outlet);
        await outlet.AddAsync(source => source.LinkSelector = "main .judul a", "/berita", SourceKind.Listing);

        var source = await outlet.ReadAsync();

        Assert.Null(source.LastFailure);
        Assert.Equal([1, 2], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
    }

    [Fact]
    public async Task A_selector_that_selects_nothing_is_a_failure_in_words()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        ServeList(outlet);
        await outlet.AddAsync(source => source.LinkSelector = "main .lain a", "/berita", SourceKind.Listing);

        var source = await outlet.ReadAsync();

        Assert.Equal("Listing.NothingSelected", source.LastFailure);
        Assert.Empty(await outlet.LinksAsync());
    }

    [Fact]
    public async Task Links_to_other_sites_are_left()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(withNeighbour: true);
        outlet.ServeArticle(1);
        outlet.Serve("/feed", Feed(outlet.At(ScriptedOutlet.Path(1)), outlet.Neighbour!.At(ScriptedOutlet.Path(2)), "https://iklan.test/beli-satu-dapat-dua"));
        await outlet.AddAsync();

        var source = await outlet.ReadAsync();

        Assert.Null(source.LastFailure);
        Assert.Equal([1], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)));
        Assert.Empty(outlet.Neighbour.AskedInAll);
    }

    [Fact]
    public async Task A_source_all_of_whose_links_lead_elsewhere_is_no_source_of_its_outlet()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(withNeighbour: true);
        outlet.Serve("/feed", Feed(outlet.Neighbour!.At(ScriptedOutlet.Path(1)), outlet.Neighbour.At(ScriptedOutlet.Path(2))));
        await outlet.AddAsync();

        var source = await outlet.ReadAsync();

        Assert.Equal(("Source.OtherSite", 1), (source.LastFailure, source.FailuresInRow));
        Assert.Empty(await outlet.LinksAsync());
    }

    [Fact]
    public async Task An_empty_file_of_a_sitemap_index_does_not_end_the_collecting_of_the_others()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync();
        outlet.Serve("/peta.xml", "<sitemapindex>" + string.Concat(Enumerable.Range(1, 4).Select(file => $"<sitemap><loc>{outlet.At($"/peta-{file}.xml")}</loc><lastmod>2026-11-2{5 - file}</lastmod></sitemap>")) + "</sitemapindex>", "application/xml");
        foreach (var (file, number) in new[] { (1, 9), (2, 0), (3, 0), (4, 5) })
            outlet.Serve($"/peta-{file}.xml", number == 0 ? "<urlset></urlset>" : $"<urlset><url><loc>{outlet.At(ScriptedOutlet.Path(number))}</loc></url></urlset>", "application/xml");
        outlet.ServeFeed("/umpan", 10);
        await outlet.AddAsync(source => source.Backfill(ScriptedOutlet.Day(1), DateTime.UnixEpoch), "/umpan");
        outlet.Serve("/robots.txt", $"Sitemap: {outlet.At("/peta.xml")}\n", "text/plain");

        var source = await outlet.ReadAsync();

        Assert.Equal("Backfill.Done", source.BackfillEnd);
        Assert.Equal([5, 9, 10], (await outlet.LinksAsync()).Select(link => ScriptedOutlet.NumberIn(link.Url)).Order());
    }

    private static string Feed(params string[] links) =>
        "<rss version='2.0'><channel><title>Kabar Uji</title>" + string.Concat(links.Select(link => $"<item><title>Berita dari pasar</title><link>{link}</link></item>")) + "</channel></rss>";

    private static void ServePosts(ScriptedOutlet outlet, string path, params int[] articles)
    {
        outlet.Serve(path, JsonSerializer.Serialize(articles.Reverse().Select(number => new
        {
            id = number,
            date_gmt = $"{ScriptedOutlet.Day(number):s}",
            link = outlet.At(ScriptedOutlet.Path(number)),
            title = new { rendered = $"Berita nomor {number} &#038; pasar" },
        })), "application/json");
        foreach (var number in articles)
            outlet.ServeArticle(number);
    }

    private static void ServeBlog(ScriptedOutlet outlet, string path, params int[] articles)
    {
        outlet.Serve(path, "<feed xmlns='http://www.w3.org/2005/Atom'><title>Blog Uji</title><generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>" + string.Concat(articles.Reverse().Select(number =>
            $"<entry><title>Berita nomor {number}</title><link rel='alternate' href='{outlet.At(ScriptedOutlet.Path(number))}'/><published>{ScriptedOutlet.Day(number):s}Z</published></entry>")) + "</feed>", "application/atom+xml");
        foreach (var number in articles)
            outlet.ServeArticle(number);
    }

    private static void ServeList(ScriptedOutlet outlet)
    {
        outlet.Serve("/berita", $"<html><body><aside><a href='{ScriptedOutlet.Path(3)}'>Berita nomor tiga yang paling banyak dibaca pekan ini</a></aside><main>" + string.Concat(new[] { 1, 2 }.Select(number =>
            $"<div class='judul'><a href='{ScriptedOutlet.Path(number)}'>Berita nomor {number} dari pasar mingguan kita</a></div>")) + "</main></body></html>");
        for (var number = 1; number <= 3; number++)
            outlet.ServeArticle(number);
    }
}
