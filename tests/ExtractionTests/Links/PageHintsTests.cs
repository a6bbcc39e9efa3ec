using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Links;

public sealed class PageHintsTests
{
    private static readonly Uri Home = new("https://kabarpesisir.example/");

    [Theory]
    [InlineData("<meta property=og:site_name content='Kabar Pesisir'><meta name=application-name content=Lain><title>Judul</title>", "Kabar Pesisir")]
    [InlineData("<meta name=application-name content=' Kabar  Pesisir &amp;amp; Co '><title>Judul</title>", "Kabar Pesisir & Co")]
    [InlineData("<meta property=og:site_name content=' '><title>Kabar Pesisir</title>", "Kabar Pesisir")]
    [InlineData("<title>Berita Sumatera Barat Hari Ini - Suara Pantai</title>", "Suara Pantai")]
    [InlineData("<title>Suara Pantai | Aktual, Tajam dan Tepercaya</title>", "Suara Pantai")]
    [InlineData("<title>Suara Pantai – Dekat dengan Pembaca</title>", "Suara Pantai")]
    [InlineData("<title>Beranda - Suara Pantai - Dekat dengan Pembaca</title>", "Suara Pantai")]
    [InlineData("<title>Home | Suara Pantai</title>", "Suara Pantai")]
    [InlineData("<title>Kabar Pesisir - Aktual</title>", "Kabar Pesisir")]
    [InlineData("<title>KabarPesisir.example: Berita Daerah</title>", "KabarPesisir.example: Berita Daerah")]
    [InlineData("<title>Beranda</title>", "Beranda")]
    [InlineData("<title> </title>", null)]
    public void The_outlet_is_called_what_it_calls_itself(string head, string? name) => Assert.Equal(name, Read(head + "<p>x")?.Name);

    [Fact]
    public void A_name_has_two_hundred_letters_and_no_half_of_one()
    {
        Assert.Equal(new string('a', 200), Read($"<title>{new string('a', 300)}</title><p>")?.Name);
        Assert.Equal(new string('a', 199), Read($"<title>{new string('a', 199)}😀</title><p>")?.Name);
    }

    [Theory]
    [InlineData("<meta name=generator content='WordPress 6.8'>", "WordPress 6.8")]
    [InlineData("<meta content='blogger' name='Generator'/>", "blogger")]
    [InlineData("<meta name=generator content='Site Kit 1.0'><meta name=generator content='WordPress 6.8'>", "WordPress 6.8")]
    [InlineData("<meta name=generator content='Joomla!'><meta name=generator content='Lain'>", "Joomla!")]
    [InlineData("<meta name=generator content=''>", null)]
    [InlineData("<meta property=x content=y>", null)]
    public void The_generator_is_declared(string head, string? generator) => Assert.Equal(generator, Read(head + "<p>x")?.Generator);

    [Theory]
    [InlineData("<html lang=id-ID><p>", "id-ID")]
    [InlineData("<html lang=' id '><p>", "id")]
    [InlineData("<html lang=''><meta property=og:locale content=id_ID><p>", "id-ID")]
    [InlineData("<html lang='bahasa Indonesia'><p>", null)]
    [InlineData("<p><p>", null)]
    public void The_language_is_a_tag(string html, string? language) => Assert.Equal(language, Read(html + "<p>x")?.Language);

    [Fact]
    public void Feeds_are_those_declared_then_linked_then_of_comments()
    {
        var hints = Read("""
            <link rel=alternate type=application/rss+xml title="Kabar » Komentar" href=/semua/feed/>
            <link rel=alternate type=application/rss+xml title=Komentar href=/comments/feed/>
            <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" title=" Kabar  Pesisir " href=/feed/>
            <link rel=alternate type=application/atom+xml href=https://umpan.example/kabar>
            <link rel=alternate type=application/feed+json href=/feed.json#x>
            <link rel=alternate type=application/json href=/wp-json/wp/v2/pages/2>
            <link rel=alternate type=application/json+oembed href=/oembed>
            <link rel=alternate hreflang=en href=/en>
            <link rel=stylesheet type=text/xml href=/gaya.xml>
            <a href=/daerah/feed/>RSS Daerah</a><a href=/feed/>Lagi</a><a href=https://lain.example/feed/>Lain</a>
            <a href=https://rss.kabarpesisir.example/utama.rss></a><a href=/rss-adalah>Apa itu RSS</a>
            """);

        Assert.Equal(
            [
                new(new Uri(Home, "/feed/"), "Kabar Pesisir", "application/rss+xml"),
                new(new Uri("https://umpan.example/kabar"), null, "application/atom+xml"),
                new(new Uri(Home, "/feed.json"), null, "application/feed+json"),
                new(new Uri(Home, "/daerah/feed/"), "RSS Daerah", null),
                new(new Uri("https://rss.kabarpesisir.example/utama.rss"), null, null),
                new(new Uri(Home, "/semua/feed/"), "Kabar » Komentar", "application/rss+xml"),
                new(new Uri(Home, "/comments/feed/"), "Komentar", "application/rss+xml"),
            ],
            hints!.Feeds);
    }

    [Theory]
    [InlineData("/feed")]
    [InlineData("/feed/")]
    [InlineData("/rss")]
    [InlineData("/rss.xml")]
    [InlineData("/daerah.rss")]
    [InlineData("/daerah.atom")]
    [InlineData("/atom.xml")]
    [InlineData("/feeds/posts/default")]
    [InlineData("/feeds/posts/default?alt=rss")]
    public void A_link_that_looks_like_a_feed_is_a_hint(string href) =>
        Assert.Equal(new Uri(Home, href), Assert.Single(Read($"<p>x<a href='{href}'>x</a>")!.Feeds).Url);

    [Fact]
    public void Feeds_end_at_twenty() =>
        Assert.Equal(20, Read(string.Concat(Enumerable.Range(0, 30).Select(i => $"<a href=/{i}/feed/>x</a>")))!.Feeds.Count);

    [Theory]
    [InlineData("<a href=/berita>Berita</a>", "/berita")]
    [InlineData("<a href=/kategori/berita/>Kategori</a>", "/kategori/berita/")]
    [InlineData("<a href=/c/12>Kabupaten Lima Puluh Kota</a>", null)]
    [InlineData("<a href=/c/12>Lima Puluh Kota</a>", "/c/12")]
    [InlineData("<a href=/indeks?tanggal=semua>Indeks</a>", "/indeks?tanggal=semua")]
    [InlineData("<a href=https://www.kabarpesisir.example/daerah>Daerah</a>", "https://www.kabarpesisir.example/daerah")]
    [InlineData("<a href=https://lain.example/berita>Berita</a>", null)]
    [InlineData("<a href=/>Berita</a>", null)]
    [InlineData("<a href=#berita>Berita</a>", null)]
    [InlineData("<a href=/tentang-berita>Tentang</a>", null)]
    [InlineData("<a href=/hubungi>Hubungi</a>", null)]
    [InlineData("<a href=/beritahu>Beritahu</a>", null)]
    [InlineData("<a href=/berita/feed/>Berita</a>", null)]
    [InlineData("<a href=/berita/page/2>Berita</a>", null)]
    [InlineData("<a href=/berita/jalan-lintas-barat-ditutup-sementara>Berita</a>", null)]
    [InlineData("<a href=/2026/01/berita>Berita</a>", null)]
    [InlineData("<a href=/berita></a>", null)]
    [InlineData("<a href=/berita>Berita dengan judul yang panjang</a>", null)]
    public void Sections_are_short_links_with_words_of_news(string html, string? section) =>
        Assert.Equal(section is null ? [] : [new Uri(Home, section)], Read("<p>x</p>" + html)!.Sections);

    [Fact]
    public void Sections_keep_the_order_of_the_page_once_each_up_to_ten() =>
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"/berita/{i}"), Read("<a href=/berita/1>Berita</a>" + string.Concat(Enumerable.Range(1, 20).Select(i => $"<a href=/berita/{i}#x>Berita</a>")))!
            .Sections.Select(section => section.PathAndQuery));

    [Theory]
    [InlineData("<link rel=next href=/page/2/>", "/page/2/")]
    [InlineData("<a href=/page/3/>Next</a><a rel='nofollow next' href=/laman/2>2</a>", "/laman/2")]
    [InlineData("<div class=pagination><a href=/b>Berikutnya</a></div>", "/b")]
    [InlineData("<div class=pagination><a href=/b>Selanjutnya »</a></div>", "/b")]
    [InlineData("<nav aria-label=Pagination><ul><li><a href=/b>›</a></ul></nav>", "/b")]
    [InlineData("<div id=pager><a href=/a>«</a><a href=/b>»</a></div>", "/b")]
    [InlineData("<div class=pagination><a href=/b aria-label='Next page'><i></i></a></div>", "/b")]
    [InlineData("<a class=blog-pager-older-link href='/search?updated-max=2026-01-01T00:00'>Posting Lama</a>", "/search?updated-max=2026-01-01T00:00")]
    [InlineData("<a href=/page/2>Older Posts</a>", "/page/2")]
    [InlineData("<a href='?halaman=2'>Berikutnya</a>", "/?halaman=2")]
    [InlineData("<a href=/berita/jalan>Selanjutnya</a>", null)]
    [InlineData("<a href=/b>»</a>", null)]
    [InlineData("<div class=pagination><a href=/b>2</a><a href=/c>Next week</a><a href=/d></a></div>", null)]
    [InlineData("<link rel=next href=https://lain.example/page/2/>", null)]
    [InlineData("<div class=pagination><a href=#>Next</a><a href=javascript:void(0)>»</a></div>", null)]
    public void The_next_page_is_declared_or_said_by_a_pager(string html, string? next) =>
        Assert.Equal(next is null ? null : new Uri(Home, next), Read("<p>x</p>" + html)!.NextPage);

    [Fact]
    public void Relative_links_count_from_the_base_of_the_page() =>
        Assert.Equal("https://kabarpesisir.example/id/feed/", Assert.Single(Read("<base href=/id/><a href=feed/>x</a>")!.Feeds).Url.AbsoluteUri);

    [Fact]
    public void The_header_says_how_words_are_written() =>
        Assert.Equal("Падан", PageHints.Read(CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<title>Падан</title><p>"), Home, "windows-1251")?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("%PDF-1.7")]
    [InlineData("{\"a\": 1}")]
    public void What_has_no_markup_is_no_page(string content) => Assert.Null(Read(content));

    [Fact]
    public void A_page_too_deep_or_too_large_is_none()
    {
        Assert.Null(Read(string.Concat(Enumerable.Repeat("<div>", 500_000))));
        Assert.Null(Read("<p>" + new string(' ', ArticleExtractor.MaxBytes)));
    }

    [Fact]
    public void A_page_of_bad_habits_takes_seconds()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Read(string.Concat(Enumerable.Repeat("<a href=/berita/feed/x rel='next next'>" + new string('-', 20) + "»</a>", 80_000)) + "<title>" + new string('-', 1_000_000));
        Read("<title>" + string.Concat(Enumerable.Repeat(" - ", 500_000)) + "</title><a href=/" + new string('a', 2000) + string.Concat(Enumerable.Repeat("-b", 500_000)) + ">x</a>");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static PageHints? Read(string html) => PageHints.Read(Encoding.UTF8.GetBytes(html), Home, "utf-8");
}
