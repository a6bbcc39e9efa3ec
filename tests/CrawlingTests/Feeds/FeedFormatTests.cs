namespace PortalMitra.CrawlingTests.Feeds;

public sealed class FeedFormatTests : FeedTest
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Rss_2_0_is_read()
    {
        var entry = Assert.Single(Entries("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
              <title>Kabar Luhak</title><link>https://kabar.example</link><description>Kabar</description>
              <image><url>https://kabar.example/logo.png</url><title>Logo</title><link>https://kabar.example</link></image>
              <item>
                <title>Perpustakaan buka malam</title>
                <link>https://kabar.example/2026/01/buka-malam/</link>
                <dc:creator><![CDATA[Budi]]></dc:creator>
                <pubDate>Mon, 12 Jan 2026 10:15:00 +0700</pubDate>
                <guid isPermaLink="false">https://kabar.example/?p=7</guid>
                <description><![CDATA[Ringkas &amp; padat]]></description>
                <content:encoded><![CDATA[<p>Isi lengkap</p>]]></content:encoded>
              </item>
            </channel></rss>
            """));
        Assert.Equal("Perpustakaan buka malam", entry.Title);
        Assert.Equal(new Uri("https://kabar.example/2026/01/buka-malam/"), entry.Url);
        Assert.Equal("https://kabar.example/?p=7", entry.Id);
        Assert.Equal(Morning, entry.Published);
        Assert.Equal("Budi", entry.Author);
        Assert.Equal("Ringkas &amp; padat", entry.Summary);
        Assert.Equal("<p>Isi lengkap</p>", entry.Content);
    }

    [Fact]
    public void Rss_1_0_is_read()
    {
        var entry = Assert.Single(Entries("""
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://kabar.example/"><title>Kabar</title><link>https://kabar.example/</link>
                <items><rdf:Seq><rdf:li resource="https://kabar.example/7"/></rdf:Seq></items>
              </channel>
              <item rdf:about="https://kabar.example/7">
                <title>Perpustakaan buka malam</title><link>https://kabar.example/7</link>
                <dc:date>2026-01-12T10:15:00+07:00</dc:date><dc:creator>Budi</dc:creator><description>Ringkas</description>
              </item>
            </rdf:RDF>
            """));
        Assert.Equal("Perpustakaan buka malam", entry.Title);
        Assert.Equal(new Uri("https://kabar.example/7"), entry.Url);
        Assert.Equal("https://kabar.example/7", entry.Id);
        Assert.Equal(Morning, entry.Published);
        Assert.Equal("Budi", entry.Author);
        Assert.Equal("Ringkas", entry.Summary);
    }

    [Fact]
    public void Atom_is_read()
    {
        var entry = Assert.Single(Entries("""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Kabar</title><link href="https://kabar.example/"/><author><name>Redaksi</name></author><updated>2026-02-01T00:00:00Z</updated>
              <entry>
                <id>tag:kabar.example,2026:7</id>
                <title type="html">Buka &lt;b&gt;malam&lt;/b&gt;</title>
                <link rel="replies" href="https://kabar.example/komentar/7"/>
                <link rel="self" href="https://kabar.example/feeds/7"/>
                <link rel="alternate" type="text/html" href="https://kabar.example/2026/01/buka-malam.html"/>
                <updated>2026-01-13T00:00:00Z</updated>
                <published>2026-01-12T10:15:00.123+07:00</published>
                <author><name>Budi</name></author>
                <summary>Ringkas</summary>
                <content type="html">&lt;p&gt;Isi&lt;/p&gt;</content>
              </entry>
            </feed>
            """));
        Assert.Equal("Buka malam", entry.Title);
        Assert.Equal(new Uri("https://kabar.example/2026/01/buka-malam.html"), entry.Url);
        Assert.Equal("tag:kabar.example,2026:7", entry.Id);
        Assert.Equal(Morning, entry.Published);
        Assert.Equal("Budi", entry.Author);
        Assert.Equal("Ringkas", entry.Summary);
        Assert.Equal("<p>Isi</p>", entry.Content);
    }

    [Fact]
    public void Atom_under_a_prefix_is_read()
    {
        var entry = Assert.Single(Entries("""
            <atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:title>Buka malam</atom:title><atom:id>7</atom:id>
            <atom:link href="/7"/><atom:published>2026-01-12T10:15:00+07:00</atom:published><atom:author><atom:name>Budi</atom:name></atom:author></atom:entry></atom:feed>
            """));
        Assert.Equal("Buka malam", entry.Title);
        Assert.Equal(new Uri("https://kabar.example/7"), entry.Url);
        Assert.Equal(Morning, entry.Published);
        Assert.Equal("Budi", entry.Author);
    }

    [Fact]
    public void Json_Feed_is_read()
    {
        var entry = Assert.Single(Entries("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Kabar", "items": [
              {"id": 7, "url": "/7", "title": "Buka malam", "date_published": "2026-01-12T10:15:00+07:00",
               "authors": [{"name": "Budi"}], "summary": "Ringkas", "content_html": "<p>Isi</p>"}, "bukan butir"]}
            """));
        Assert.Equal(("7", "Buka malam", "Budi", "Ringkas", "<p>Isi</p>"), (entry.Id, entry.Title, entry.Author, entry.Summary, entry.Content));
        Assert.Equal(new Uri("https://kabar.example/7"), entry.Url);
        Assert.Equal(Morning, entry.Published);
    }

    [Fact]
    public void Half_a_character_in_Json_costs_its_text_alone()
    {
        var entries = Entries("""{"items": [{"title": "Pecah \ud83d", "url": "/1"}, {"title": "Utuh", "url": "/2"}]}""");
        Assert.Equal([null, "Utuh"], entries.Select(entry => entry.Title));
        Assert.Equal(new Uri("https://kabar.example/1"), entries[0].Url);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"items\": 7}")]
    [InlineData("{\"items\": [")]
    [InlineData("{\"\\ud83d\": 1, \"items\": 1}")]
    public void Json_that_is_no_feed_is_none(string feed) => Assert.Equal(FeedFailure.NotAFeed, Failure(feed));

    [Fact]
    public void A_feed_without_entries_is_a_feed() => Assert.Empty(Entries("<rss version='2.0'><channel><title>Kabar</title></channel></rss>"));

    [Fact]
    public void No_bytes_are_no_feed() => Assert.Equal(FeedFailure.Empty, Failure(""));

    [Theory]
    [InlineData(" \r\n")]
    [InlineData("Perbaikan sistem")]
    [InlineData("<!DOCTYPE html><html><head><title>Kabar</title><link rel='alternate' type='application/rss+xml' href='/feed/'></head><body><p>Isi</p></body></html>")]
    [InlineData("<urlset><url><loc>https://kabar.example/</loc></url></urlset>")]
    [InlineData("<opml><body><outline/></body></opml>")]
    public void Something_else_is_no_feed(string content) => Assert.Equal(FeedFailure.NotAFeed, Failure(content));

    [Fact]
    public void A_feed_beyond_the_limit_is_refused() =>
        Assert.Equal(FeedFailure.TooLarge, Assert.IsType<FeedOutcome.Failed>(FeedReader.Read(new byte[FeedReader.MaxBytes + 1], Feed, null)).Reason);

    [Fact]
    public void Entries_beyond_the_limit_are_left_out() =>
        Assert.Equal(FeedReader.MaxEntries, Entries("<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>a</title></item>", FeedReader.MaxEntries + 1)) + "</channel></rss>").Count);
}
