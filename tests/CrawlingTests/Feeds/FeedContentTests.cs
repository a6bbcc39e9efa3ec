namespace PortalMitra.CrawlingTests.Feeds;

public sealed class FeedContentTests : FeedTest
{
    [Theory]
    [InlineData("<summary>Ringkas</summary><description>Isi</description>", "Ringkas", "Isi")]
    [InlineData("<description>Ringkas</description><content:encoded>Isi</content:encoded>", "Ringkas", "Isi")]
    [InlineData("<content:encoded>Isi</content:encoded>", "Isi", "Isi")]
    [InlineData("<description>Ringkas</description>", "Ringkas", null)]
    [InlineData("<dc:description>Ringkas</dc:description>", "Ringkas", null)]
    [InlineData("<itunes:summary>Ringkas</itunes:summary>", "Ringkas", null)]
    [InlineData("<body xmlns='http://www.w3.org/1999/xhtml'>Isi</body>", "Isi", "Isi")]
    [InlineData("<description> </description>", null, null)]
    public void The_short_text_and_the_whole_are_told_apart(string inside, string? summary, string? content)
    {
        var entry = Item(inside);
        Assert.Equal((summary, content), (entry.Summary, entry.Content));
    }

    [Theory]
    [InlineData("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p title='a'>5 &lt; 6</p><hr/></div></content>", "<p title='a'>5 &lt; 6</p><hr/>")]
    [InlineData("<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>Isi</h:p></h:div></content>", "<p>Isi</p>")]
    [InlineData("<content type='application/xhtml+xml'><p>Isi</p></content>", "<p>Isi</p>")]
    [InlineData("<content type='xhtml'><div><p><![CDATA[5 < 6]]></p><!-- x --></div></content>", "<p>5 &lt; 6</p>")]
    [InlineData("<content type='xhtml'><div>Satu</div><div>Dua</div></content>", "<div>Satu</div><div>Dua</div>")]
    [InlineData("<content><p>Ibu-ibu <b>belajar</b><br>menyulam</p></content>", "<p>Ibu-ibu <b>belajar</b><br>menyulam</p>")]
    [InlineData("<content type='html'>&lt;p&gt;5 &amp;lt; 6&lt;/p&gt;</content>", "<p>5 &lt; 6</p>")]
    [InlineData("<content type='html'><![CDATA[<p>5 &lt; 6</p>]]></content>", "<p>5 &lt; 6</p>")]
    [InlineData("<content type='text'>5 &lt; 6</content>", "5 < 6")]
    public void Escaped_and_inline_markup_are_the_same(string inside, string content) => Assert.Equal(content, Item(inside).Content);

    [Theory]
    [InlineData("<content mode='base64'>PHA+SXNpPC9wPg==</content>", "<p>Isi</p>")]
    [InlineData("<content type='application/octet-stream'>\n PHA+SXNp\n PC9wPg== </content>", "<p>Isi</p>")]
    [InlineData("<content mode='base64'>bukan!</content>", "bukan!")]
    [InlineData("<content mode='base64'>/////w==</content>", "/////w==")]
    [InlineData("<content type='text/plain'>Satu</content>", "Satu")]
    [InlineData("<content type='html'>Satu</content>", "Satu")]
    [InlineData("<content type='image/svg+xml'>Satu</content>", "Satu")]
    public void Packed_text_is_unpacked_and_no_other(string inside, string content) => Assert.Equal(content, Item(inside).Content);

    [Fact]
    public void A_channel_of_CDF_is_read()
    {
        var entry = Assert.Single(Entries("<CHANNEL><ITEM HREF='/7' LASTMOD='2026-01-12T10:15'><TITLE>Buka malam</TITLE><ABSTRACT>Ringkas</ABSTRACT></ITEM></CHANNEL>"));
        Assert.Equal(("Buka malam", "https://kabar.example/7", "Ringkas", 12), (entry.Title, entry.Url?.AbsoluteUri, entry.Summary, entry.Published?.Day));
    }
}
