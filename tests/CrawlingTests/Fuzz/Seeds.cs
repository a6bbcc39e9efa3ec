using System.IO.Compression;
using System.Text;

namespace PortalMitra.CrawlingTests.Fuzz;

/// <summary>Well-formed files that make use of what the readers know, for <see cref="HostileInput"/> to spoil.</summary>
internal static class Seeds
{
    private static readonly string[] Texts =
    [
        """
        <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY kabar "Kabar">]>
        <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:base="https://kabar.example/a/">
          <channel><title>Kabar</title><link>https://kabar.example/</link><!-- baru --><generator>https://wordpress.org/?v=6.5</generator><ttl>60</ttl>
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><atom:link rel="next" href="?paged=2"/>
            <item><title><![CDATA[Baca &amp; <b>Tulis</b>]]></title><link>7?a=1&b=2</link><guid isPermaLink="false">7</guid><source url="https://lain.example/">Lain</source>
              <pubDate>Mon, 12 Jan 2026 10:15:30 +0700</pubDate><d:creator>Budi</d:creator>
              <description>&lt;p&gt;Ringkas &amp;#8220;padat&amp;#8221;&lt;/p&gt;</description><content:encoded><![CDATA[<p>Isi</p>]]></content:encoded></item>
            <item xml:base="b/"><title>Caf&eacute; Baca</title><guid>https://kabar.example/8</guid><d:date>2026-01-12T10:15:00Z</d:date><description><p>Ibu <b>belajar</b><br></description></item>
          </channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><generator uri="http://www.blogger.com">Blogger</generator><link rel="prev-archive" href="/2025"/>
          <entry xml:base="https://kabar.example/c/"><id>tag:kabar.example,2026:7</id><title type="html">Buka &lt;b&gt;malam&lt;/b&gt;</title>
            <link rel="alternate" type="text/html" href="7"/><published>2026-01-12T10:15:00.5+07:00</published><author><name>Budi</name><email>budi@kabar.example</email></author>
            <content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p title='a'>5 &lt; 6<h:br/></h:p></h:div></content></entry>
          <entry><title mode="base64">QnVrYSBtYWxhbQ==</title><link href="/8"/><updated>Jan 12, 2026 10:15 PM WIB</updated><summary>Ringkas</summary></entry></feed>
        """,
        """
        <x:RDF xmlns:x="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel x:about="https://kabar.example/"/>
          <item x:about="https://kabar.example/7"><title>Satu</title><description>Dua</description></item></x:RDF>
        """,
        """<CHANNEL><ITEM HREF='/7' LASTMOD='2026-01-12T10:15'><TITLE>Buka malam</TITLE><ABSTRACT>Ringkas</ABSTRACT></ITEM></CHANNEL>""",
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Kabar", "home_page_url": "/", "next_url": "?2", "items": [{"id": 7, "url": "/7", "title": "Buka \ud83d\udcda\ud83d\udcda\ud83d\udcda malam", "date_published": "2026-01-12T10:15:00+07:00",
          "authors": [{"name": "Budi"}], "summary": "Ringkas \ud83d\udcda\ud83d\udcda", "content_html": "<p>Isi</p>"}, {"id": "https://kabar.example/8", "author": {"name": "Ani"}, "content_text": "Isi"}]}
        """,
        """
        [{"id": 7, "date": "2026-01-12T10:15:00", "date_gmt": "2026-01-12T03:15:00", "guid": {"rendered": "https://kabar.example/?p=7"}, "link": "/7",
          "title": {"rendered": "Buka &#8220;malam&#8221; \ud83d\udcda"}, "content": {"rendered": "<p>Isi</p>", "protected": false}, "excerpt": {"rendered": "<p>Ringkas</p>"}}]
        """,
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://kabar.example/7?a=1&amp;b=2</loc>
          <n:news><n:publication_date>2026-01-12T10:15:00+07:00</n:publication_date><n:title>Baca &amp; Tulis</n:title></n:news></url><url><loc>/8</loc><lastmod>2026-01-12</lastmod></url></urlset>
        """,
        """<sitemapindex><sitemap><loc>https://kabar.example/a.xml.gz</loc></sitemap><sitemap><loc>/b.xml</loc><lastmod>2026-01-12T10:15:00+07:00</lastmod></sitemap></sitemapindex>""",
        """
        # Kabar
        User-agent: *
        Disallow: /admin/*.php$
        Allow: /admin/%7Eumum
        Crawl-delay: 2.5
        User-agent: Portal
        Disallow:
        Sitemap: https://kabar.example/sitemap.xml
        """,
    ];

    /// <summary>Where readers take a turn: what is worth putting anywhere.</summary>
    public static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<", ">", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "<?", "<!DOCTYPE x [", "]>", "<item>", "</item>", "<entry>", "<title>", "<link ", "<div>", "</div>",
            "<content type='xhtml'>", "<b", " xmlns='", " xmlns:d=", " xml:base='", " xml:base='//b/../'", "href=\"", "'", "\"", "&", "&#", "&#x", "&#0;", "&#xD83D;", "&amp;amp;", ";",
            "\0", "\u0093", "\\ud83d", "\\u0000", "{", "[", "}", ",", "99999999999", "-", ":", "+9999", "24:60:60", "0000", "1e999", "http://[", "javascript:", "%", "%zz", "*", "*$", "\r", "\n", "\uFEFF", "\u0130",
            "User-agent:", "Disallow: ", "Crawl-delay: -1", "Crawl-delay: 1e308",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B],
    ];

    public static IEnumerable<byte[]> All => [.. Texts.Select(Encoding.UTF8.GetBytes), .. Texts.Select(Encoding.Unicode.GetBytes), .. Texts.Select(Pack)];

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
