namespace PortalMitra.CrawlingTests.Feeds;

public sealed class WordPressPostsTests : FeedTest
{
    [Fact]
    public void Posts_of_WordPress_are_read()
    {
        var entry = Assert.Single(Entries("""
            [{"id": 7, "date": "2026-01-12T10:15:00", "date_gmt": "2026-01-12T03:15:00", "guid": {"rendered": "https://kabar.example/?post_type=berita&#038;p=7"},
              "link": "https://kabar.example/2026/01/buka-malam/", "title": {"rendered": "Perpustakaan &#8220;buka&#8221; <em>malam</em>"},
              "content": {"rendered": "\n<p>Isi &amp; lengkap</p>\n", "protected": false}, "excerpt": {"rendered": "<p>Ringkas</p>\n"}, "categories": [3]}]
            """));
        Assert.Equal("Perpustakaan “buka” malam", entry.Title);
        Assert.Equal(new Uri("https://kabar.example/2026/01/buka-malam/"), entry.Url);
        Assert.Equal("https://kabar.example/?post_type=berita&p=7", entry.Id);
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(7)), entry.Published);
        Assert.Equal(("<p>Ringkas</p>", "<p>Isi &amp; lengkap</p>"), (entry.Summary, entry.Content));
        Assert.Null(entry.Author);
    }

    [Fact]
    public void A_post_with_less_is_read_as_far_as_it_goes()
    {
        var entry = Assert.Single(Entries("""[{"id": 7, "link": "/7", "date_gmt": null, "date": "2026-01-12T10:15:00", "title": {"rendered": ""}, "content": {"rendered": "<p>Isi</p>"}}]"""));
        Assert.Null(entry.Title);
        Assert.Equal(new Uri("https://kabar.example/7"), entry.Url);
        Assert.Equal("7", entry.Id);
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 10, 15, 0, TimeSpan.Zero), entry.Published);
        Assert.Equal(("<p>Isi</p>", "<p>Isi</p>"), (entry.Summary, entry.Content));
    }

    [Fact]
    public void Half_a_character_costs_its_text_alone() =>
        Assert.Equal([null, "Utuh"], Entries("""[{"link": "/1", "title": {"rendered": "Pecah \ud83d"}}, {"link": "/2", "title": {"rendered": "Utuh"}}]""").Select(entry => entry.Title));

    [Fact]
    public void No_posts_are_a_feed_without_entries()
    {
        Assert.Empty(Entries(" [ ]\n"));
        Assert.Equal(new FeedInfo(), About("[]"));
    }

    [Fact]
    public void What_stands_between_posts_is_left_out() =>
        Assert.Equal(["/1", "/2"], Entries("""[{"link": "/1", "title": {"rendered": "Satu"}}, 5, {"code": "galat"}, {"link": "/2", "title": {"rendered": "Dua"}}]""").Select(entry => entry.Url?.AbsolutePath));

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("[{}]")]
    [InlineData("[[]]")]
    [InlineData("[null]")]
    [InlineData("[")]
    [InlineData("[{\"link\": \"/7\", \"title\": {\"rendered\": \"Satu\"}}")]
    [InlineData("""[{"id": 3, "link": "https://kabar.example/kategori/literasi/", "name": "Literasi", "slug": "literasi"}]""")]
    [InlineData("""[{"id": 7, "url": "https://kabar.example/7", "title": "Hasil pencarian"}]""")]
    [InlineData("[{\"\\ud83d\": 1, \"lain\": 1}]")]
    public void Another_array_is_no_feed(string content) => Assert.Equal(FeedFailure.NotAFeed, Failure(content));

    [Fact]
    public void Posts_beyond_the_limit_are_left_out() =>
        Assert.Equal(FeedReader.MaxEntries, Entries("[" + string.Join(',', Enumerable.Repeat("""{"link": "/7", "title": {"rendered": "a"}}""", FeedReader.MaxEntries + 1)) + "]").Count);
}
