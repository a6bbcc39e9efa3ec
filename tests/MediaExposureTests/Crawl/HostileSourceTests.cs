using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;
using static PortalMitra.MediaExposureTests.Crawl.HostileAnswers;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>
/// Sources that would like to stop the crawler, all in one run beside an honest one. Each ends in words of its own or with a
/// bounded number of links; what a reader spends on them is measured in CrawlingTests.
/// </summary>
public sealed class HostileSourceTests
{
    private static readonly HostileCase Honest = new("jujur", SourceKind.Feed, Feed("<item><title>Kabar</title><link>/x/1</link></item>"), "1");

    [Theory, OnSqlite, OnPostgres]
    public Task Bodies_without_measure_end_in_words(TestDatabase database) => AssertEndsAsync(
        database,
        new("gigabita", SourceKind.Feed, Gigabyte(declared: true), "Fetch.TooLarge"),
        new("gigabita-diam", SourceKind.Feed, Gigabyte(declared: false), "Fetch.TooLarge"),
        new("gigabita-peta", SourceKind.Sitemap, Gigabyte(declared: false), "Fetch.TooLarge"),
        new("gigabita-daftar", SourceKind.Listing, Gigabyte(declared: false), "Fetch.TooLarge"),
        new("tetes", SourceKind.Feed, Drip, "Fetch.Timeout"),
        new("bisu", SourceKind.Feed, Silence, "Fetch.Timeout"),
        new("tak-habis", SourceKind.Feed, Endless("<rss><channel>", "<item><link>/x/1</link></item>"), "Fetch.TooLarge"),
        new("gzip", SourceKind.Feed, Bomb("gzip"), "Fetch.TooLarge"),
        new("deflate", SourceKind.Feed, Bomb("deflate"), "Fetch.TooLarge"),
        new("brotli", SourceKind.Feed, Bomb("br"), "Fetch.TooLarge"),
        new("gzip-ganda", SourceKind.Sitemap, NestedBomb, "Fetch.TooLarge"),
        new("putus", SourceKind.Feed, BreaksOff, "Fetch.BrokenResponse"));

    [Theory, OnSqlite, OnPostgres]
    public Task Heads_and_detours_without_measure_end_in_words(TestDatabase database) => AssertEndsAsync(
        database,
        new("kepala", SourceKind.Feed, Headers(1, 1_000_000), "Fetch.TooLarge"),
        new("kepala-banyak", SourceKind.Feed, Headers(10_000, 10), "Fetch.TooLarge"),
        new("putar", SourceKind.Feed, MoveTo(context => context.Request.Path == "/a" ? "/b" : "/a"), "Fetch.TooManyRedirects"),
        new("tetangga", SourceKind.Feed, MoveTo(_ => "http://127.0.0.1:6379/"), "Fetch.RefusedByGuard"),
        new("awan", SourceKind.Sitemap, MoveTo(_ => "http://169.254.169.254/latest/meta-data/"), "Fetch.RefusedByGuard"),
        new("berkas", SourceKind.Listing, MoveTo(_ => "file:///etc/passwd"), "Fetch.RefusedByGuard"),
        new("sampah", SourceKind.Feed, MoveTo(_ => "http://[::%%%/\u00FF\u0080"), "Fetch.UnexpectedStatus"),
        new("jauh", SourceKind.Feed, MoveTo(context => $"http://{context.Request.Host}/{new string('x', 40_000)}"), "Fetch.UnexpectedStatus"),
        new("etag", SourceKind.Feed, Header("ETag", $"\"{new string('e', 5000)}\""), "1"),
        new("dahulu", SourceKind.Feed, Header("Last-Modified", "Mon, 01 Jan 0001 00:00:00 GMT"), "1"),
        new("kelak", SourceKind.Feed, Header("Last-Modified", "Fri, 31 Dec 9999 23:59:59 GMT"), "1"),
        new("sandi", SourceKind.Feed, Header("Content-Encoding", new string('z', 5000)), "Fetch.BrokenResponse"),
        new("tunggu", SourceKind.Feed, Status(429, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"), "Fetch.RateLimited"),
        new("tunggu-lama", SourceKind.Feed, Status(503, "Retry-After", "2147483647"), "Fetch.RateLimited"));

    [Theory, OnSqlite, OnPostgres]
    public Task Documents_without_measure_give_a_bounded_number_of_links(TestDatabase database) => AssertEndsAsync(
        database,
        new("butir", SourceKind.Feed, Text(Many("<rss><channel>", i => $"<item><link>/x/{i}</link></item>", "")), "2000"),
        new("sama", SourceKind.Feed, Feed(string.Concat(Enumerable.Repeat("<item><title>Kabar</title><link>/x/1?utm_source=a</link></item>", 2000))), "1"),
        new("peta", SourceKind.Sitemap, Text(Many("<urlset>", i => $"<url><loc>/x/{i % 3}?utm_id={i}</loc></url>", "")), "3"),
        new("daftar", SourceKind.Listing, Text(Many("<html><body>", i => $"<a href=/x/{i % 3}?utm_id={i}>Perpustakaan nagari ramai sekali</a>", "")), "3"),
        new("peta-lebih", SourceKind.Sitemap, Endless("<urlset>", "<url><loc>/x/1</loc></url>"), "Fetch.TooLarge"),
        new("daftar-lebih", SourceKind.Listing, Endless("<html><body>", "<a href=/x/1>Perpustakaan nagari ramai sekali</a>"), "Fetch.TooLarge"),
        new("dalam", SourceKind.Feed, Feed($"<item><link>/x/1</link>{Repeat("<a>", 50_000)}"), "1"),
        new("peta-dalam", SourceKind.Sitemap, Text($"<urlset>{Repeat("<a>", 50_000)}<url><loc>/x/1</loc></url>"), "0"),
        new("daftar-dalam", SourceKind.Listing, Text($"<html>{Repeat("<div>", 50_000)}<a href=/x/1>Perpustakaan nagari ramai sekali</a>"), "Listing.NoLinks"));

    [Theory, OnSqlite, OnPostgres]
    public Task Entries_made_to_break_what_stores_them_are_stored_or_left_out(TestDatabase database) => AssertEndsAsync(
        database,
        new("tawa", SourceKind.Feed, Feed("<item><title>&lol9;</title><link>/x/1</link></item>", Laughs), "1"),
        new("kuadrat", SourceKind.Feed, Feed($"<item><title>{Repeat("&a;", 100_000)}</title><link>/x/1</link></item>", $"<!DOCTYPE rss [<!ENTITY a \"{Repeat("a", 1_000_000)}\">]>"), "1"),
        new("luar", SourceKind.Feed, Feed("<item><title>&x;</title><link>/x/1</link></item>", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "1"),
        new("judul", SourceKind.Feed, Feed($"<item><title>{Repeat("a", 5_000_000)}</title><link>/x/1</link></item>"), "1"),
        new("judul-dibelah", SourceKind.Feed, Feed($"<item><title>{Repeat("a", 499)}😀</title><link>/x/1</link></item>"), "1"),
        new("judul-daftar", SourceKind.Listing, Text($"<html><body><a href=/x/1>{Repeat("a", 499)}😀</a>"), "1"),
        new("nol", SourceKind.Feed, Feed("<item><title>a\0b&#0;&#xD83D;&#xDE00;c</title><link>/x/1\0</link></item><item><link>/x/&#xD83D;</link></item>"), "2"),
        new("nol-json", SourceKind.Feed, Text("{\"items\":[{\"title\":\"a\\u0000b\\ud83d\",\"url\":\"/x/1\\u0000\"},{\"title\":\"\\ude00\",\"url\":\"/x/\\ud83d\"},{\"url\":\"/x/2\"}]}"), "2"),
        new("utf16", SourceKind.Feed, Bytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<rss><channel><item><title>a"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("b</title><link>/x/1</link></item>")]), "1"),
        new("nol-daftar", SourceKind.Listing, Text("<html><body><a href='/x/1&#xD83D;\0'>Perpustakaan\0 nagari &#xD83D; ramai &#0; sekali</a>"), "1"),
        new("alamat", SourceKind.Feed, Feed($"<item><link>/x/{Repeat("a", 1_000_000)}</link></item><item><link>/x/1</link></item>"), "1"),
        new("nama", SourceKind.Feed, Feed($"<item><link>http://{Repeat("nagari.", 280)}example/x/1</link></item><item><link>/x/1</link></item>"), "1"),
        new("nama-peta", SourceKind.Sitemap, Text($"<sitemapindex><sitemap><loc>http://{Repeat("nagari.", 280)}example/x/1</loc></sitemap><sitemap><loc>http://{Repeat("a", 250)}.example:8080/</loc></sitemap></sitemapindex>"), "Sitemap.NotASitemap"),
        new("tanggal", SourceKind.Feed, Feed(string.Concat(
            new[] { "0000-00-00T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-01-12T10:00:00+99:99", "Mon, 12 Jan 99999 25:61:61 +9999", "1970-01-01T00:00:00+14:00" }
                .Select((date, i) => $"<item><link>/x/{i}</link><pubDate>{date}</pubDate></item>"))), "6"));

    [Theory, OnSqlite, OnPostgres]
    public Task A_sitemap_index_that_leads_nowhere_ends_in_words(TestDatabase database) => AssertEndsAsync(
        database,
        new HostileCase("diri", SourceKind.Sitemap, Text("<sitemapindex>" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"<sitemap><loc>/sumber?{i}</loc></sitemap>"))), "Sitemap.NotASitemap"));

    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_that_point_inside_are_refused_in_the_guards_own_words(TestDatabase database)
    {
        string[] inside = ["http://127.0.0.1:22/", "http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/", "http://0x7f.1/", "http://2130706433/", "http://localhost/"];
        var run = await AssertEndsAsync(database, new HostileCase("menunjuk", SourceKind.Discovery, Feed(string.Concat(inside.Select(url => $"<item><link>{url}berita</link></item>"))), "6"));

        // Two spellings of one address are one link.
        Assert.Equal(Enumerable.Repeat((LinkState.Failed, (string?)"Fetch.RefusedByGuard"), 6), run.Where(link => !link.Url.Contains("/x/", StringComparison.Ordinal)).Select(link => (link.State, link.Failure)));
    }

    /// <summary>Its address after a redirect is longer than any that is stored, its title is cut within a character.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_made_to_break_what_stores_it_is_stored(TestDatabase database)
    {
        var title = $"Perpustakaan Nagari Piobang {Repeat("a", 470)}😀bb";
        var article = Text($"""
            <html><head><meta property="og:title" content="{title}"><meta property="og:type" content="article"></head><body><h1>{title}</h1>
            <p>LIMAPULUH KOTA – Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, Selasa (24/11/2026).</p>
            <p>Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan.</p></body></html>
            """);

        var links = await AssertEndsAsync(database, new HostileCase("panjang", SourceKind.Feed, context => context.Request.Path.Value switch
        {
            "/sumber" => Feed("<item><link>/b/1</link></item>")(context),
            _ when context.Request.QueryString.HasValue => article(context),
            _ => MoveTo(_ => $"/b/1?{new string('a', 3000)}")(context),
        }, "1"));

        Assert.Equal([LinkState.Matched], links.Where(link => link.Url.EndsWith("/b/1", StringComparison.Ordinal)).Select(link => link.State));
    }

    private static string Laughs => $"<!DOCTYPE rss [<!ENTITY lol0 \"lol\">{string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY lol{i} \"{Repeat($"&lol{i - 1};", 10)}\">"))}]>";

    /// <summary>One run of the job over all of these and the honest one.</summary>
    /// <returns>The links of all.</returns>
    private static async Task<List<FoundLink>> AssertEndsAsync(TestDatabase database, params HostileCase[] hostile)
    {
        HostileCase[] cases = [.. hostile, Honest];
        await using var server = await HostileOutlet.ServeAsync([.. cases.Select(one => one.Answer)]);
        var settings = server.Ports.Select((port, i) => KeyValuePair.Create<string, string?>($"Exposure:LoopbackPorts:{i}", $"{port}")).ToDictionary();
        settings["Exposure:PerHostDelay"] = "00:00:00";
        settings["Exposure:HeaderTimeout"] = "00:00:08";
        settings["Exposure:TotalTimeout"] = "00:00:15";
        await using var portal = await PortalFixture.CreateAsync(database, new PortalFixtureOptions { RealClock = true, Settings = settings });
        foreach (var (one, port) in cases.Zip(server.Ports))
        {
            await portal.InsertAsync(new Source
            {
                Slug = one.Name,
                Outlet = Mentions.Outlet(one.Name, $"127.0.0.1:{port}"),
                Kind = one.Kind,
                Url = $"http://127.0.0.1:{port}/sumber",
                IsEnabled = true,
            });
        }

        var broken = await Record.ExceptionAsync(() => PressOffice.CrawlAsync(portal));

        var links = await portal.QueryAsync(data => data.Set<FoundLink>().AsNoTracking().ToListAsync());
        var sources = await portal.QueryAsync(data => data.Set<Source>().AsNoTracking().Where(source => source.IsEnabled).OrderBy(source => source.Id).ToListAsync());
        Assert.Equal(
            cases.Select(one => $"{one.Name}: {one.Ends}"),
            sources.Select(source => $"{source.Slug}: {Ending(source, links.Count(link => link.SourceId == source.Id))}"));
        Assert.Null(broken);
        Assert.DoesNotContain(links, link => link.State == LinkState.Waiting);
        Assert.All(links, link => Assert.True((link.Title ?? "") is { Length: <= 500 } title && !title.Any(char.IsControl)));
        return links;
    }

    private static string Ending(Source source, int links) => (source.LastRunUtc, source.LastFailure, source.LeaseToken) switch
    {
        (null, _, _) => "never ended",
        (_, _, not null) => "still claimed",
        (_, { } failure, _) => failure,
        _ => $"{links}",
    };

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
