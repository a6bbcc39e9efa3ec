using System.Net;
using System.Text.RegularExpressions;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed partial class ReadingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Twelve_stand_on_a_page_newest_first_and_the_rest_on_the_next(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        for (var number = 1; number <= 13; number++)
            await room.InsertAsync($"Kabar {number}", new DateTime(2026, 10, number, 1, 0, 0, DateTimeKind.Utc));
        Assert.Equal(Enumerable.Range(2, 12).Reverse(), Numbers(await room.Reader.ReadAsync("/berita")));
        Assert.Equal([1], Numbers(await room.Reader.ReadAsync("/berita?halaman=2")));
    }

    [Theory]
    [InlineData("/berita?halaman=2", HttpStatusCode.NotFound)]
    [InlineData("/berita?halaman=2147483647", HttpStatusCode.NotFound)]
    [InlineData("/berita?halaman=99999999999", HttpStatusCode.OK)]
    [InlineData("/berita?halaman=0", HttpStatusCode.OK)]
    [InlineData("/berita?halaman=-3", HttpStatusCode.OK)]
    [InlineData("/berita?halaman=abc", HttpStatusCode.OK)]
    [InlineData("/berita?nagari=atlantis", HttpStatusCode.NotFound)]
    [InlineData("/berita?nagari=", HttpStatusCode.OK)]
    [InlineData("/berita?nagari=piobang&nagari=taeh-bukik", HttpStatusCode.OK)]
    public async Task An_address_nobody_gave_out_is_no_fault(string address, HttpStatusCode status)
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran");
        Assert.Equal(status, await room.StatusAsync(address));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_nagari_has_a_list_of_its_own(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.PublishedAsync("Kabar 1", await room.NagariAsync("piobang"));
        await room.PublishedAsync("Kabar 2", await room.NagariAsync("talang-maur"));
        await room.PublishedAsync("Kabar 3");
        var page = await room.Reader.ReadAsync("/berita?nagari=piobang");
        Assert.Equal([1], Numbers(page));
        Assert.Contains("<h1>Berita dari Piobang</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_nagari_shows_its_three_newest()
    {
        await using var room = await Newsroom.OpenAsync();
        var piobang = await room.NagariAsync("piobang");
        for (var number = 1; number <= 4; number++)
            await room.InsertAsync($"Kabar {number}", new DateTime(2026, 10, number, 1, 0, 0, DateTimeKind.Utc), piobang);
        Assert.Equal([4, 3, 2], Numbers(await room.Reader.ReadAsync("/nagari/piobang")));
    }

    [Fact]
    public async Task Beside_an_article_stand_others_of_its_nagari_but_not_itself()
    {
        await using var room = await Newsroom.OpenAsync();
        var piobang = await room.NagariAsync("piobang");
        await room.PublishedAsync("Kabar 1", piobang);
        await room.PublishedAsync("Kabar 2", piobang);
        await room.InsertAsync("Kabar 3", nagari: piobang);
        Assert.Equal([2], Numbers(await room.Reader.ReadAsync("/berita/kabar-1")));
    }

    [Fact]
    public async Task No_news_is_said_kindly()
    {
        await using var room = await Newsroom.OpenAsync();
        Assert.Contains("Belum ada berita di sini", await room.Reader.ReadAsync("/berita"), StringComparison.Ordinal);
        Assert.Contains("Berita pertama sedang disiapkan", await room.Reader.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_en_the_frame_is_english_and_the_article_keeps_its_language()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran");
        var page = WebUtility.HtmlDecode(await room.Reader.ReadAsync("/en/berita/pameran"));
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"id\">Pameran</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Monday, 23 November 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_english_list_stay_in_english()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran");
        Assert.Contains("<a href=\"/en/berita/pameran\">", await room.Reader.ReadAsync("/en/berita"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_english_article_says_so_on_the_indonesian_page()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Book fair", new DateTime(2026, 11, 1, 1, 0, 0, DateTimeKind.Utc), language: ArticleLanguage.English);
        var page = await room.Reader.ReadAsync("/berita/book-fair");
        Assert.Contains("<h1 lang=\"en\">Book fair</h1>", page, StringComparison.Ordinal);
        Assert.Contains("dalam bahasa Inggris", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">klik</a>")]
    [InlineData("<p style=\"position:fixed\">besar</p>")]
    [InlineData("- <iframe src=//jahat.example></iframe>")]
    [InlineData("## <svg onload=alert(1)>")]
    public async Task Markup_typed_into_a_text_stays_words(string typed)
    {
        await using var room = await Newsroom.OpenAsync();
        using var ratna = await room.EditorAsync();
        var markup = typed.TrimStart('-', '#', ' ');
        (await Newsroom.WriteAsync(ratna, Newsroom.Form(markup, markup, typed), "Publish")).Dispose();
        var article = Assert.Single(await room.AllAsync());
        foreach (var page in new[] { $"/berita/{article.Slug}", "/berita", "/" })
            Assert.DoesNotContain(markup, await room.Reader.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(3, Occurrences(WebUtility.HtmlDecode(MainOf(await room.Reader.ReadAsync($"/berita/{article.Slug}"))), markup));
    }

    [Fact]
    public async Task An_address_typed_into_a_text_becomes_no_link()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran", body: "[klik](javascript:alert(1)) javascript:alert(1)");
        Assert.DoesNotMatch("(href|src)=\"?javascript:", await room.Reader.ReadAsync("/berita/pameran"));
    }

    [Fact]
    public async Task Sharing_names_title_and_whole_address()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Baca & tulis");
        var page = WebUtility.HtmlDecode(await room.Reader.ReadAsync("/berita/baca-dan-tulis"));
        var address = Uri.EscapeDataString($"Baca & tulis\n{room.Portal.Address}berita/baca-dan-tulis");
        Assert.Contains($"href=\"https://wa.me/?text={address}\"", page, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Numbers(string html) =>
        Story().Matches(html).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    private static string MainOf(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..];

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("""<h3[^>]*><a href="/berita/kabar-(\d+)">""")]
    private static partial Regex Story();
}
