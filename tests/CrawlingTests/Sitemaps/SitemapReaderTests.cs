using System.IO.Compression;
using System.Text;

namespace PortalMitra.CrawlingTests.Sitemaps;

public sealed class SitemapReaderTests
{
    private static readonly Uri Sitemap = new("https://kabar.example/sitemap/berita.xml");

    [Fact]
    public void A_sitemap_gives_its_pages()
    {
        var pages = Pages("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://kabar.example/7?a=1&amp;b=2</loc><lastmod>2026-01-12</lastmod><priority>0.8</priority></url>
              <url><loc> <![CDATA[https://kabar.example/8?a=1&b=2]]> </loc></url>
            </urlset>
            """);
        Assert.Equal(["https://kabar.example/7?a=1&b=2", "https://kabar.example/8?a=1&b=2"], pages.Select(page => page.Url.AbsoluteUri));
    }

    [Fact]
    public void A_change_is_not_a_publication()
    {
        var page = Assert.Single(Pages("<urlset><url><loc>/7</loc><lastmod>2026-01-12T10:15:00+07:00</lastmod></url></urlset>"));
        Assert.Null(page.Published);
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(7)), page.LastModified);
    }

    [Theory]
    [InlineData("<lastmod>kemarin</lastmod>")]
    [InlineData("<lastmod/>")]
    [InlineData("<n:news xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><n:publication_date>2026-01-12</n:publication_date></n:news>")]
    public void A_change_that_is_not_given_is_null(string inside) =>
        Assert.Null(Assert.Single(Pages($"<urlset><url><loc>/7</loc>{inside}</url></urlset>")).LastModified);

    [Fact]
    public void A_news_sitemap_gives_titles_and_dates()
    {
        var page = Assert.Single(Pages("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://kabar.example/7</loc>
                <news:news><news:publication><news:name>Kabar</news:name><news:language>id</news:language></news:publication>
                <news:publication_date>2026-01-12T10:15:00+07:00</news:publication_date><news:title> Baca &amp; Tulis </news:title></news:news>
                <image:image><image:loc>https://kabar.example/foto.jpg</image:loc><image:title>Foto</image:title></image:image></url>
            </urlset>
            """));
        Assert.Equal("https://kabar.example/7", page.Url.AbsoluteUri);
        Assert.Equal("Baca & Tulis", page.Title);
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(7)), page.Published);
    }

    [Fact]
    public void An_empty_title_is_none() =>
        Assert.Null(Assert.Single(Pages("<urlset><url><loc>/7</loc><news:news><news:title> </news:title></news:news></url></urlset>")).Title);

    [Fact]
    public void An_index_gives_further_sitemaps()
    {
        var index = Assert.IsType<SitemapOutcome.Index>(Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://kabar.example/a.xml.gz</loc><lastmod>2026-01-12</lastmod></sitemap>
              <sitemap><loc>/b.xml</loc></sitemap><sitemap><lastmod>2026-01-12</lastmod></sitemap><sitemap><loc>ftp://kabar.example/c.xml</loc></sitemap>
            </sitemapindex>
            """));
        Assert.Equal(["https://kabar.example/a.xml.gz", "https://kabar.example/b.xml"], index.Sitemaps.Select(file => file.Url.AbsoluteUri));
        Assert.Equal([new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.Zero), null], index.Sitemaps.Select(file => file.LastModified));
    }

    [Theory]
    [InlineData("<loc>berita/7</loc>", "https://kabar.example/sitemap/berita/7")]
    [InlineData("<loc>//lain.example/7</loc>", "https://lain.example/7")]
    [InlineData("<loc>javascript:alert(1)</loc>", null)]
    [InlineData("<loc>file:///etc/passwd</loc>", null)]
    [InlineData("<loc></loc>", null)]
    [InlineData("<loc>https://</loc>", null)]
    [InlineData("<lastmod>2026-01-12</lastmod>", null)]
    public void Only_addresses_of_the_web_are_pages(string inside, string? url) =>
        Assert.Equal(url, Pages($"<urlset><url>{inside}</url></urlset>").SingleOrDefault()?.Url.AbsoluteUri);

    [Fact]
    public void A_packed_sitemap_is_unpacked()
    {
        var outcome = SitemapReader.Read(Pack(Encoding.UTF8.GetBytes("<urlset><url><loc>/7</loc></url></urlset>")), Sitemap, null);
        Assert.Equal("https://kabar.example/7", Assert.Single(Assert.IsType<SitemapOutcome.Pages>(outcome).Entries).Url.AbsoluteUri);
    }

    [Fact]
    public void A_packed_sitemap_cut_off_on_its_way_gives_what_came()
    {
        var packed = Pack(Encoding.UTF8.GetBytes("<urlset>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<url><loc>/{i * 7919 % 20_011}</loc></url>")) + "</urlset>"));
        var pages = Assert.IsType<SitemapOutcome.Pages>(SitemapReader.Read(packed.AsMemory(0, packed.Length / 2), Sitemap, null)).Entries;
        Assert.InRange(pages.Count, 1, 19_999);
    }

    [Theory]
    [InlineData("Baca &amp;amp; Tulis")]
    [InlineData("<![CDATA[Baca &amp; <b>Tulis</b>]]>")]
    public void A_title_is_plain_text(string written) =>
        Assert.Equal("Baca & Tulis", Assert.Single(Pages($"<urlset><url><loc>/7</loc><n:news xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><n:title>{written}</n:title></n:news></url></urlset>")).Title);

    [Fact]
    public void A_bomb_is_no_sitemap()
    {
        byte[] bomb = [.. Encoding.UTF8.GetBytes("<urlset><url><loc>/7</loc></url></urlset>"), .. new byte[SitemapReader.MaxBytes]];
        Assert.IsType<SitemapOutcome.NotASitemap>(SitemapReader.Read(Pack(bomb), Sitemap, null));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_no_sitemap() =>
        Assert.IsType<SitemapOutcome.NotASitemap>(SitemapReader.Read((byte[])[.. "<urlset>"u8, .. new byte[SitemapReader.MaxBytes]], Sitemap, null));

    [Theory]
    [InlineData("<urlset><url><loc>/7</loc></url><url><loc>/8")]
    [InlineData("<urlset><url><loc>/7</loc><url><loc>/8</loc></urlset>")]
    [InlineData("\uFEFF\n<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><!-- x --><URLSET><Url><Loc>/7</Loc></Url><url><loc>/8</loc></url></URLSET>")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a \"b\">]><urlset><url><loc>/7</loc></url><url><loc>/8</loc></url></urlset>")]
    [InlineData("<sm:urlset xmlns:sm='x'><sm:url><sm:loc>/7</sm:loc></sm:url><sm:url><sm:loc>/8</sm:loc></sm:url></sm:urlset>")]
    public void A_sitemap_that_is_no_XML_gives_what_it_holds(string sitemap) =>
        Assert.Equal(["/7", "/8"], Pages(sitemap).Select(page => page.Url.AbsolutePath));

    [Theory]
    [InlineData("")]
    [InlineData("https://kabar.example/7\n")]
    [InlineData("<!DOCTYPE html><html><body><url><loc>/7</loc></url></body></html>")]
    [InlineData("<rss><channel><item/></channel></rss>")]
    [InlineData("{\"urlset\": []}")]
    public void Something_else_is_no_sitemap(string content) => Assert.IsType<SitemapOutcome.NotASitemap>(Read(content));

    [Fact]
    public void Broken_packing_is_no_sitemap() =>
        Assert.IsType<SitemapOutcome.NotASitemap>(SitemapReader.Read((byte[])[0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Sitemap, null));

    /// <summary>With all the elements the protocol knows, as many addresses as it allows.</summary>
    [Fact]
    public void The_largest_sitemap_is_read_whole_and_no_more()
    {
        const string Page = "<url><loc>/7</loc><lastmod>2026-01-12</lastmod><changefreq>daily</changefreq><priority>0.5</priority></url>";
        Assert.Equal(SitemapReader.MaxEntries, Pages("<urlset>" + string.Concat(Enumerable.Repeat(Page, SitemapReader.MaxEntries + 1)) + "</urlset>").Count);
    }

    private static SitemapOutcome Read(string content) => SitemapReader.Read(Encoding.UTF8.GetBytes(content), Sitemap, null);

    private static IReadOnlyList<SitemapEntry> Pages(string content) => Assert.IsType<SitemapOutcome.Pages>(Read(content)).Entries;

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(content);
        return packed.ToArray();
    }
}
