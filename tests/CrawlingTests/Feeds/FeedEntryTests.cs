using System.Text;

namespace PortalMitra.CrawlingTests.Feeds;

public sealed class FeedEntryTests : FeedTest
{
    [Theory]
    [InlineData("Baca &amp; Tulis", "Baca & Tulis")]
    [InlineData("Baca & Tulis", "Baca & Tulis")]
    [InlineData("Kafe&nbsp;Baca &ndash; Taeh", "Kafe Baca \u2013 Taeh")]
    [InlineData("&amp;#8220;Baca&amp;#8221; &amp;amp; Tulis", "\u201CBaca\u201D & Tulis")]
    [InlineData("&#x201C;Baca&#8221;", "\u201CBaca\u201D")]
    [InlineData("<![CDATA[Baca & <i>Tulis</i>]]>", "Baca & Tulis")]
    [InlineData("<![CDATA[Caf&eacute;]]>", "Caf\u00E9")]
    [InlineData("Baca <b>bersama</b>", "Baca bersama")]
    [InlineData("Per&lt;b&gt;pus&lt;/b&gt;takaan&lt;br&gt;baru", "Perpustakaan baru")]
    [InlineData("\u0093Baca\u0094 &#150; Taeh", "\u201CBaca\u201D \u2013 Taeh")]
    [InlineData("Ba\0ca\u0007&#8; &#0;Tulis", "Baca Tulis")]
    [InlineData("Harga &lt; 5000 dan &gt; 3000", "Harga < 5000 dan > 3000")]
    [InlineData("  Dua\n  baris ", "Dua baris")]
    [InlineData("", null)]
    [InlineData("<![CDATA[ ]]>", null)]
    public void A_title_is_plain_text(string written, string? title) => Assert.Equal(title, Item($"<title>{written}</title>").Title);

    [Theory]
    [InlineData("<link>https://kabar.example/7</link>", "https://kabar.example/7")]
    [InlineData("<link><![CDATA[https://kabar.example/7?a=1&b=2]]></link>", "https://kabar.example/7?a=1&b=2")]
    [InlineData("<link>https://kabar.example/7?a=1&amp;b=2</link>", "https://kabar.example/7?a=1&b=2")]
    [InlineData("<link>https://kabar.example/7?a=1&b=2</link>", "https://kabar.example/7?a=1&b=2")]
    [InlineData("<link>\n  /7\n</link>", "https://kabar.example/7")]
    [InlineData("<link>7</link>", "https://kabar.example/feed/7")]
    [InlineData("<link>//lain.example/7</link>", "https://lain.example/7")]
    [InlineData("<link/><guid>https://kabar.example/7</guid>", "https://kabar.example/7")]
    [InlineData("<guid isPermaLink='true'>https://kabar.example/7</guid>", "https://kabar.example/7")]
    [InlineData("<atom:link rel='self' href='/feed/'/><link>/7</link>", "https://kabar.example/7")]
    [InlineData("<guid isPermaLink='false'>https://kabar.example/7</guid>", null)]
    [InlineData("<guid isPermaLink='FALSE'>https://kabar.example/7</guid>", null)]
    [InlineData("<id>https://kabar.example/7</id>", "https://kabar.example/7")]
    [InlineData("<link rel='alternate' type='application/pdf' href='/7.pdf'/><link rel='alternate' type='text/html' href='/7'/>", "https://kabar.example/7")]
    [InlineData("<image><link>/gambar</link></image><link>/7</link>", "https://kabar.example/7")]
    [InlineData("<guid>321861</guid>", null)]
    [InlineData("<guid>tag:kabar.example,2026:7</guid>", null)]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>file:///etc/passwd</link>", null)]
    [InlineData("<link>mailto:redaksi@kabar.example</link>", null)]
    [InlineData("<link>http://</link>", null)]
    [InlineData("<title>Tanpa alamat</title>", null)]
    public void A_link_is_an_absolute_address_of_the_web(string inside, string? url) => Assert.Equal(url, Item(inside).Url?.AbsoluteUri);

    [Fact]
    public void A_link_beyond_any_sense_is_none() => Assert.Null(Item($"<link>https://kabar.example/{new string('a', 2048)}</link>").Url);

    [Theory]
    [InlineData("", "", "https://kabar.example/feed/7")]
    [InlineData("xml:base='https://lain.example/a/'", "", "https://lain.example/a/7")]
    [InlineData("xml:base='https://lain.example/a/'", "xml:base='b/'", "https://lain.example/a/b/7")]
    [InlineData("", "xml:base='/c/'", "https://kabar.example/c/7")]
    public void A_relative_link_counts_from_xml_base(string ofFeed, string ofEntry, string url) =>
        Assert.Equal(url, Assert.Single(Entries($"<feed {ofFeed}><entry {ofEntry}><link href='7'/></entry></feed>")).Url?.AbsoluteUri);

    [Theory]
    [InlineData("<pubDate>Mon, 12 Jan 2026 10:15:00 +0700</pubDate><dc:date>2026-01-13</dc:date>", 12)]
    [InlineData("<pubDate/><dc:date>2026-01-13T01:00:00Z</dc:date>", 13)]
    [InlineData("<pubDate>baru saja</pubDate><dc:date>2026-01-13T01:00:00Z</dc:date>", 13)]
    [InlineData("<updated>2026-01-14T01:00:00Z</updated>", 14)]
    [InlineData("<issued>2026-01-14T01:00:00Z</issued><modified>2026-01-15T01:00:00Z</modified>", 14)]
    [InlineData("<dcterms:modified>2026-01-15T01:00:00Z</dcterms:modified>", 15)]
    [InlineData("<updated>2026-01-14T01:00:00Z</updated><updated>2026-01-13T01:00:00Z</updated>", 13)]
    public void The_first_date_that_can_be_read_is_taken(string inside, int day) => Assert.Equal(day, Item(inside).Published?.Day);

    [Theory]
    [InlineData("<author>budi@kabar.example (Budi)</author>", "budi@kabar.example (Budi)")]
    [InlineData("<dc:creator>Budi</dc:creator><author>redaksi@kabar.example</author>", "Budi")]
    [InlineData("<author><name>Budi</name></author>", "Budi")]
    [InlineData("<author><name>Budi</name><email>budi@kabar.example</email></author>", "Budi (budi@kabar.example)")]
    [InlineData("<author><email>budi@kabar.example</email></author>", "budi@kabar.example")]
    [InlineData("<dc:author>Budi</dc:author>", "Budi")]
    [InlineData("<author/>", null)]
    public void An_author_is_found_where_feeds_put_one(string inside, string? author) => Assert.Equal(author, Item(inside).Author);

    [Fact]
    public void What_CDATA_holds_is_not_markup_of_the_feed()
    {
        var entry = Item("<description><![CDATA[<item><title>Palsu</title></item> &amp; <!-- x -->]]></description><title>Asli</title>");
        Assert.Equal("Asli", entry.Title);
        Assert.Equal("<item><title>Palsu</title></item> &amp; <!-- x -->", entry.Summary);
    }

    [Theory]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("utf-16", null)]
    public void The_letters_are_right_whatever_was_declared(string written, string? declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(written);
        byte[] feed = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Caf\u00E9 Baca</title></item></channel></rss>")];
        Assert.Equal("Caf\u00E9 Baca", Assert.Single(Entries(feed, declared)).Title);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_bytes_a_letter_need_no_mark(bool bigEndian)
    {
        var feed = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes("<?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>Caf\u00E9 Baca</title></item></channel></rss>");
        Assert.Equal("Caf\u00E9 Baca", Assert.Single(Entries(feed)).Title);
    }
}
