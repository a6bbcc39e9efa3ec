using System.Globalization;
using System.Xml.Linq;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.NewsTests.News;

public sealed class FeedTests
{
    [Fact]
    public async Task The_feed_is_rss_with_all_that_a_channel_needs()
    {
        await using var room = await Newsroom.OpenAsync();
        var rss = (await ReadAsync(room)).Root!;
        Assert.Equal(("rss", "2.0"), (rss.Name.LocalName, rss.Attribute("version")?.Value));
        var channel = rss.Element("channel")!;
        Assert.All(new[] { "title", "link", "description", "language" }, name => Assert.False(string.IsNullOrWhiteSpace(channel.Element(name)?.Value)));
        Assert.Equal("id", channel.Element("language")!.Value);
    }

    [Fact]
    public async Task It_is_served_as_a_feed()
    {
        await using var room = await Newsroom.OpenAsync();
        using var answer = await room.Reader.GetAsync("/berita/umpan");
        Assert.Equal("application/rss+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Pages_of_the_news_name_it()
    {
        await using var room = await Newsroom.OpenAsync();
        Assert.Contains("type=\"application/rss+xml\"", await room.Reader.ReadAsync("/berita"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_item_says_what_when_and_where(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.InsertAsync("Baca & tulis <bersama>", new DateTime(2026, 11, 1, 23, 30, 0, DateTimeKind.Utc), await room.NagariAsync("piobang"));
        var item = Assert.Single((await ReadAsync(room)).Descendants("item"));
        Assert.Equal(
            ("Baca & tulis <bersama>", "Satu kalimat pengantar.", "Piobang", "Sun, 01 Nov 2026 23:30:00 +0000"),
            (item.Element("title")!.Value, item.Element("description")!.Value, item.Element("category")!.Value, item.Element("pubDate")!.Value));
    }

    [Fact]
    public async Task All_dates_are_those_of_rfc_822()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran");
        var dates = (await ReadAsync(room)).Descendants().Where(element => element.Name.LocalName is "pubDate" or "lastBuildDate").Select(element => element.Value).ToList();
        Assert.Equal(2, dates.Count);
        Assert.All(dates, date => Assert.True(
            DateTimeOffset.TryParseExact(date, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), date));
    }

    [Fact]
    public async Task All_links_are_whole_and_lead_to_the_article()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran");
        var feed = await ReadAsync(room);
        Assert.Equal(
            [$"{room.Portal.Address}berita", $"{room.Portal.Address}berita/pameran"],
            feed.Descendants("link").Select(link => link.Value));
        Assert.Equal($"{room.Portal.Address}berita/umpan", feed.Descendants(XName.Get("link", "http://www.w3.org/2005/Atom")).Single().Attribute("href")!.Value);
        Assert.Contains("<h1>Pameran</h1>", await room.Reader.ReadAsync(new Uri(feed.Descendants("item").Single().Element("link")!.Value).AbsolutePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_keeps_its_name_when_its_title_changes()
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await room.PublishedAsync("Pameran");
        var before = (await ReadAsync(room)).Descendants("guid").Single();
        using var ratna = await room.EditorAsync();
        (await Newsroom.EditAsync(ratna, article.Id, Newsroom.Form("Pameran naskah"))).Dispose();
        Assert.Equal(before.Value, (await ReadAsync(room)).Descendants("guid").Single().Value);
        Assert.Equal("false", before.Attribute("isPermaLink")!.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_newest_twenty_are_in_it_and_no_draft(TestDatabase database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        for (var number = 1; number <= 21; number++)
            await room.InsertAsync($"Kabar {number}", new DateTime(2026, 10, number, 1, 0, 0, DateTimeKind.Utc));
        await room.InsertAsync("Draf");
        Assert.Equal(
            Enumerable.Range(2, 20).Reverse().Select(number => $"Kabar {number}"),
            (await ReadAsync(room)).Descendants("item").Select(item => item.Element("title")!.Value));
    }

    [Fact]
    public async Task Characters_that_xml_forbids_do_not_break_it()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishedAsync("Pameran\u0001 buku\uFFFF \uD83D\uDCDA");
        Assert.Equal("Pameran buku \uD83D\uDCDA", (await ReadAsync(room)).Descendants("item").Single().Element("title")!.Value);
    }

    [Fact]
    public async Task The_english_feed_links_to_english_pages()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.InsertAsync("Book fair", new DateTime(2026, 11, 1, 1, 0, 0, DateTimeKind.Utc), language: ArticleLanguage.English);
        var channel = XDocument.Parse(await room.Reader.ReadAsync("/en/berita/umpan")).Root!.Element("channel")!;
        Assert.Equal("en", channel.Element("language")!.Value);
        Assert.Equal($"{room.Portal.Address}en/berita/book-fair", channel.Element("item")!.Element("link")!.Value);
    }

    private static async Task<XDocument> ReadAsync(Newsroom room) => XDocument.Parse(await room.Reader.ReadAsync("/berita/umpan"));
}
