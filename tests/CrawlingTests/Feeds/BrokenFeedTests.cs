using System.Diagnostics;

namespace PortalMitra.CrawlingTests.Feeds;

public sealed class BrokenFeedTests : FeedTest
{
    /// <summary>What quadratic work on ten megabytes would exceed by far, and honest work on a busy machine does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("<rss><channel><item><title>Satu</title></item><item><title>Dua</title>")]
    [InlineData("<rss><channel><item><title>Satu</item><item><title>Dua</item></channel>")]
    [InlineData("<rss><channel><item><title>Satu</title><item><title>Dua</title></channel></rss>")]
    [InlineData("<rss><channel></item><item><title>Satu</title></b></item><item><title>Dua</title></item></channel></rss>")]
    [InlineData("Warning: mysql_connect() in /var/www on line 7\n<rss><channel><item><title>Satu</title></item><item><title>Dua</title></item></channel></rss>")]
    [InlineData("<channel><item><title>Satu</title></item><item><title>Dua</title></item></channel>")]
    [InlineData("<RSS><Channel><ITEM><Title>Satu</TITLE></ITEM><Item><TITLE>Dua</Title></Item></Channel></RSS>")]
    [InlineData("<rss><channel><!-- <item><title>Nol</title></item> --><item><title>Satu</title></item><item><title>Dua</title></item><!-- tanpa akhir")]
    [InlineData("<rss><channel><item><title lang=\"id>Satu</title></item><item><title>Satu</title></item><item><title>Dua</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Satu</title><description>5 < 7 & <![endif]--> [a]</description></item><item><title>Dua</title><description><![CDATA[x]]></description></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Satu<link>/1</link><item><link>/2<title>Dua<pubDate>12 Jan 2026</item></channel></rss>")]
    public void A_feed_that_is_no_XML_gives_what_it_holds(string feed) =>
        Assert.Equal(["Satu", "Dua"], Entries(feed).Select(entry => entry.Title).TakeLast(2));

    [Fact]
    public void An_end_tag_forgotten_in_every_entry_costs_none()
    {
        var entries = Entries("<rss><channel>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<item><title>{i}</title>")));
        Assert.Equal(200, entries.Count);
        Assert.Equal("199", entries[199].Title);
    }

    [Fact]
    public void An_end_tag_forgotten_in_a_text_costs_no_other_text()
    {
        var entry = Item("<title>Satu<link>/1<description>Ringkas<pubDate>12 Jan 2026");
        Assert.Equal(("Satu", "https://kabar.example/1", "Ringkas", 12), (entry.Title, entry.Url?.AbsoluteUri, entry.Summary, entry.Published?.Day));
    }

    [Fact]
    public void A_thousand_million_laughs_are_not_laughed()
    {
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">"));
        var entry = Assert.Single(Entries($"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY lol0 \"lol\">{laughs}]><rss><channel><item><title>&lol9;</title></item></channel></rss>"));
        Assert.Equal("&lol9;", entry.Title);
    }

    [Fact]
    public void An_entity_from_a_file_is_not_read()
    {
        var entry = Assert.Single(Entries("<!DOCTYPE rss [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> ] >\n<rss><channel><item><title>&x;</title></item></channel></rss>"));
        Assert.Equal("&x;", entry.Title);
    }

    [Theory]
    [InlineData("<!x>")]
    [InlineData("<![>")]
    [InlineData("<!DOCTYPE [>")]
    [InlineData("<!DOCTYPE x>")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='x>")]
    [InlineData("<<")]
    [InlineData("</item>")]
    [InlineData("<item>")]
    [InlineData("<title><b>")]
    [InlineData("&amp")]
    [InlineData("<![CDATA[")]
    [InlineData("<!--")]
    [InlineData("<?")]
    public void A_feed_made_to_be_slow_is_not(string piece)
    {
        var feed = "<rss><channel>" + string.Concat(Enumerable.Repeat(piece, 8 * 1024 * 1024 / piece.Length));
        var watch = Stopwatch.StartNew();
        Entries(feed);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
    }

    /// <summary>Every entry asks what holds it for its xml:base.</summary>
    [Fact]
    public void Attributes_without_number_are_not_read_for_every_entry()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}:b='' "));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(1000, Entries($"<rss {attributes}>{string.Concat(Enumerable.Repeat("<item><link>/7</link></item>", 1000))}</rss>").Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }
}
