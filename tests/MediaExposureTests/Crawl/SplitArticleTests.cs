using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>Articles that an outlet has split over several pages: read as one, as politely as any, and only so far.</summary>
public sealed class SplitArticleTests
{
    private const string Address = "/2026/11/panjang.html";

    [Theory, OnSqlite, OnPostgres]
    public async Task What_stands_on_the_last_page_alone_makes_the_mention(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        outlet.Serve(Address, Page(1, next: 2));
        outlet.Serve(At(2), Page(2, next: 3));
        outlet.Serve(At(3), Page(3, about: true));

        await outlet.CrawlAsync();

        var mention = await MentionAsync(outlet);
        Assert.Equal(["/feed", Address, At(2), At(3)], outlet.Asked);
        Assert.Equal([1, 2, 3], Enumerable.Range(1, 3).Where(page => mention.Text.Contains($"Halaman ke-{page} ", StringComparison.Ordinal)));
        Assert.DoesNotContain("text.split", mention.WarningKeys);
        Assert.Contains("Perpustakaan Nagari Piobang", mention.Sentence, StringComparison.Ordinal);
        // The copy is evidence of all that was read.
        await outlet.Portal.InScopeAsync(services =>
        {
            using var packed = services.GetRequiredService<IFileStore>().OpenRead(mention.CopyHash!)!;
            using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
            Assert.Contains("Perpustakaan Nagari Piobang", text.ReadToEnd(), StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_further_page_that_cannot_be_read_leaves_the_first_with_a_warning(int status)
    {
        await using var outlet = await OpenAsync();
        outlet.Serve(Address, Page(1, next: 2, about: true));
        outlet.Refuse(At(2), status);

        await outlet.CrawlAsync();

        var mention = await MentionAsync(outlet);
        Assert.Contains("Halaman ke-1 ", mention.Text, StringComparison.Ordinal);
        Assert.Contains("text.split", mention.WarningKeys);
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        Assert.Contains("Berita ini bersambung ke halaman lain yang tidak terbaca", await staff.ReadAsync("/kelola/liputan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_forbid_is_not_asked_for()
    {
        await using var outlet = await OpenAsync();
        outlet.Serve("/robots.txt", "User-agent: *\nDisallow: /*?page=\n", "text/plain");
        outlet.Serve(Address, Page(1, next: 2, about: true));
        outlet.Serve(At(2), Page(2));

        await outlet.CrawlAsync();

        Assert.Equal(["/feed", Address], outlet.Asked);
        Assert.Contains("text.split", (await MentionAsync(outlet)).WarningKeys);
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_are_each_asked_for_once()
    {
        await using var outlet = await OpenAsync();
        outlet.Serve(Address, Page(1, next: 2, about: true));
        outlet.Serve(At(2), Page(2, next: 3));
        outlet.Serve(At(3), Page(3, next: 2));

        await outlet.CrawlAsync();

        Assert.Equal(["/feed", Address, At(2), At(3)], outlet.Asked);
        Assert.Equal("", (await MentionAsync(outlet)).Warnings.Replace("date.missing", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_gallery_without_end_has_an_end_for_us()
    {
        await using var outlet = await OpenAsync();
        outlet.Serve(Address, Page(1, next: 2, about: true));
        foreach (var number in Enumerable.Range(2, 40))
            outlet.Serve(At(number), Page(number, next: number + 1));

        await outlet.CrawlAsync();

        Assert.Equal(2 + ArticlePages.MaxFurther, outlet.Asked.Count);
        Assert.Contains("text.split", (await MentionAsync(outlet)).WarningKeys);
    }

    [Fact]
    public async Task An_outlet_that_asks_for_a_pause_gets_it_and_the_article_is_begun_again_but_not_for_ever()
    {
        await using var outlet = await OpenAsync();
        outlet.Serve(Address, Page(1, next: 2, about: true));
        outlet.Refuse(At(2), 429, retryAfter: "30");

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await outlet.CrawlAsync();
            outlet.Portal.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(3, outlet.Asked.Count(path => path == Address));
        Assert.Equal(3, outlet.Asked.Count(path => path == At(2)));
        Assert.Equal(LinkState.Matched, Assert.Single(await outlet.LinksAsync()).State);
        Assert.Contains("text.split", (await MentionAsync(outlet)).WarningKeys);
    }

    [Fact]
    public async Task After_the_pause_the_whole_is_read()
    {
        await using var outlet = await OpenAsync();
        outlet.Serve(Address, Page(1, next: 2, about: true));
        outlet.Refuse(At(2), 503, retryAfter: "30");
        await outlet.CrawlAsync();
        Assert.Equal("Fetch.RateLimited", Assert.Single(await outlet.LinksAsync()).Failure);
        outlet.Serve(At(2), Page(2));
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(2));

        await outlet.CrawlAsync();

        Assert.Contains("Halaman ke-2 ", (await MentionAsync(outlet)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_press_has_a_split_article_and_it_is_one_mention_with_its_last_page()
    {
        await using var office = await PressOffice.OpenAsync();
        var expected = office.Press.ExpectedMentions.Single(mention => mention.Expectation.LastPagePhrase is not null);

        await office.CrawlAsync();

        var mention = Assert.Single(await office.MentionsAsync(), mention => mention.Title == expected.Title);
        Assert.Contains(expected.Expectation.LastPagePhrase!, mention.Text, StringComparison.Ordinal);
        Assert.Single(office.Press.Requests.All(), request => request.OutletSlug == expected.OutletSlug && request.Path == expected.Path + "/2");
    }

    private static string At(int page) => $"{Address}?page={page}";

    private static string Page(int number, int? next = null, bool about = false) => $"""
        <html><head><title>Tiga hari menyusuri sungai di hulu</title><meta property="og:type" content="article">
        <meta property="article:published_time" content="2026-11-20T08:30:00+07:00">{(next is { } one ? $"<link rel=\"next\" href=\"{At(one)}\">" : "")}</head>
        <body><article><h1>Tiga hari menyusuri sungai di hulu</h1>
        <p>Halaman ke-{number} dari perjalanan itu bercerita tentang jeram, batu besar, dan perahu yang harus dipikul melewati dua air terjun.</p>
        <p>{(about ? "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota meminjamkan peta tua kepada rombongan. Dinas Perpustakaan dan Kearsipan Lima Puluh Kota mencatat kisah mereka untuk anak-anak." : $"Malam ke-{number} dihabiskan di pondok peladang, dengan ikan bakar, cerita lama, dan hujan yang tidak juga berhenti sampai pagi datang.")}</p>
        <p>Bagian {number} ditutup dengan catatan tentang tinggi air, arah angin, dan nama-nama kampung yang dilewati sepanjang hari yang panjang itu.</p>
        {(next is { } following ? $"<div class=\"pagination\"><a rel=\"next\" href=\"{At(following)}\">Selanjutnya</a></div>" : "")}</article></body></html>
        """;

    private static async Task<ScriptedOutlet> OpenAsync(TestDatabase database = TestDatabase.Sqlite)
    {
        var outlet = await ScriptedOutlet.OpenAsync(database, served: true);
        outlet.Serve("/feed", $"<rss version='2.0'><channel><title>Uji</title><item><title>Tiga hari menyusuri sungai</title><link>{outlet.At(Address)}</link></item></channel></rss>", "application/rss+xml");
        await outlet.AddAsync(source => source.FixedMinutes = 1440);
        return outlet;
    }

    private static Task<Mention> MentionAsync(ScriptedOutlet outlet) => outlet.Portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().SingleAsync());
}
