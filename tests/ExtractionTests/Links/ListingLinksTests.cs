using System.Text;
using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Links;

public sealed class ListingLinksTests
{
    private const string Headline = "Jalan Lintas Barat Ditutup Sementara";

    [Theory]
    [InlineData("/berita/jalan", "https://kabarpesisir.example/berita/jalan")]
    [InlineData("jalan.html", "https://kabarpesisir.example/daerah/jalan.html")]
    [InlineData("//kabarpesisir.example/jalan", "https://kabarpesisir.example/jalan")]
    [InlineData("http://kabarpesisir.example/jalan", "http://kabarpesisir.example/jalan")]
    [InlineData("https://www.kabarpesisir.example/jalan", "https://www.kabarpesisir.example/jalan")]
    [InlineData("/jalan?id=7#komentar", "https://kabarpesisir.example/jalan?id=7")]
    [InlineData("?id=7", "https://kabarpesisir.example/daerah/terbaru?id=7")]
    [InlineData("/?p=7", "https://kabarpesisir.example/?p=7")]
    [InlineData("  /jalan\n", "https://kabarpesisir.example/jalan")]
    public void A_headline_on_the_same_host_is_a_link(string href, string url) =>
        Assert.Equal([new ListingLink(new Uri(url), Headline)], Find($"<a href='{href}'>{Headline}</a>"));

    [Theory]
    [InlineData("https://lain.example/jalan")]
    [InlineData("https://rss.kabarpesisir.example/jalan")]
    [InlineData("https://www.www.kabarpesisir.example/jalan")]
    [InlineData("https://www.kabarpesisir.example/daerah/terbaru")]
    [InlineData("https://kabarpesisir.example:8443/jalan")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("#atas")]
    [InlineData("/daerah/terbaru")]
    [InlineData("terbaru#daftar")]
    [InlineData("mailto:redaksi@kabarpesisir.example")]
    [InlineData("javascript:void(0)")]
    [InlineData("whatsapp://send?text=x")]
    [InlineData("http://[")]
    public void Other_addresses_are_no_articles(string href) => Assert.Empty(Find($"<a href='{href}'>{Headline}</a>"));

    [Theory]
    [InlineData("Berita selengkapnya daerah", true)]
    [InlineData("1234567890123456789012345", true)]
    [InlineData("123456789012345678901234", false)]
    [InlineData("Beranda", false)]
    [InlineData("<img src=a.jpg alt='Jalan Lintas Barat Ditutup Sementara'>", false)]
    [InlineData("<h3>Jalan Lintas</h3><p>Barat Ditutup</p>", true)]
    [InlineData("Indeks<script>var teks = 'panjang sekali tetapi bukan judul';</script>", false)]
    public void A_headline_has_twenty_five_letters(string text, bool found) => Assert.Equal(found, Find($"<a href=/jalan>{text}</a>").Count == 1);

    [Fact]
    public void An_article_linked_twice_is_found_once_with_its_first_headline() =>
        Assert.Equal([Headline], Find($"<a href=/jalan>{Headline}</a><a href=/jalan#foto>{Headline} (Lihat Foto)</a>").Select(link => link.Text));

    [Fact]
    public void Links_keep_the_order_of_the_page_up_to_the_limit()
    {
        var html = string.Concat(Enumerable.Range(1, 9).Select(i => $"<li><a href=/{i}>{Headline} {i}</a></li>"));

        Assert.Equal(["/1", "/2", "/3"], Find(html, limit: 3).Select(link => link.Url.AbsolutePath));
        Assert.Empty(Find(html, limit: 0));
    }

    [Fact]
    public void Relative_links_count_from_the_base_of_the_page()
    {
        Assert.Equal("https://kabarpesisir.example/jalan", Assert.Single(Find($"<base href='/'><a href=jalan>{Headline}</a>")).Url.AbsoluteUri);
        Assert.Empty(Find($"<base href='https://lain.example/'><a href=jalan>{Headline}</a>"));
    }

    [Fact]
    public void The_header_says_how_headlines_are_written() =>
        Assert.Equal("Падан Падан Падан Падан Падан", Assert.Single(ListingLinks.Find(
            Encode("<a href=/jalan>Падан Падан Падан Падан Падан</a>"), new Uri("https://kabarpesisir.example/"), "windows-1251", 10)).Text);

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("%PDF-1.7")]
    [InlineData("<a href")]
    [InlineData("<a href=>")]
    public void A_page_without_links_gives_none(string html) => Assert.Empty(Find(html));

    [Fact]
    public void A_page_too_deep_gives_none() =>
        Assert.Empty(Find($"<a href=/jalan>{Headline}</a>" + string.Concat(Enumerable.Repeat("<div>", 500_000))));

    [Fact]
    public void A_page_too_large_gives_none() =>
        Assert.Empty(Find($"<a href=/jalan>{Headline}</a>" + new string(' ', ArticleExtractor.MaxBytes)));

    [Fact]
    public void From_a_page_with_www_its_host_without_is_the_same() =>
        Assert.Single(ListingLinks.Find(Encoding.UTF8.GetBytes($"<a href='https://kabarpesisir.example/jalan'>{Headline}</a>"), new Uri("https://www.kabarpesisir.example/"), "utf-8", 10));

    [Fact]
    public void A_domain_called_www_is_not_its_suffix() =>
        Assert.Empty(ListingLinks.Find(Encoding.UTF8.GetBytes($"<a href='https://example/jalan'>{Headline}</a>"), new Uri("https://www.example/"), "utf-8", 10));

    [Theory]
    [InlineData("a.judul")]
    [InlineData("h3 > a")]
    [InlineData(".daftar h3")]
    [InlineData(".daftar li")]
    [InlineData("h3, h4.lain")]
    [InlineData("[class^=ju]")]
    [InlineData("li:nth-child(2) h3 a")]
    public void A_selector_chooses_links_whatever_the_length_of_their_words(string selector) =>
        Assert.Equal([new ListingLink(new Uri("https://kabarpesisir.example/banjir"), "Banjir")], Find(
            $"<a href=/lain>{Headline}</a><ul class=daftar><li>Terbaru<li><h3><a class=judul href=/banjir>Banjir</a></h3><a href=/foto>Foto</a></ul>", selector: selector));

    [Fact]
    public void A_chosen_picture_lends_its_address_and_the_next_link_its_words() =>
        Assert.Equal(["/banjir Banjir", "/foto "], Find("<a href=/banjir><img src=a.jpg></a><a href=/foto></a><a href=/banjir>Banjir</a><a href=/banjir>Lagi</a>", selector: "a")
            .Select(link => $"{link.Url.AbsolutePath} {link.Text}"));

    [Fact]
    public void A_selector_leads_to_no_other_host_and_past_no_limit()
    {
        Assert.Empty(Find("<a href=https://lain.example/jalan>Jalan</a><a href=/>Depan</a><a>Kosong</a>", selector: "a"));
        Assert.Equal(2, Find("<a href=/1>1</a><a href=/2>2</a><a href=/3>3</a>", limit: 2, selector: "a").Count);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("article > h2 a[href*='/berita/']:not(.iklan)", true)]
    [InlineData("article:has(h2) a", false)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("a[", false)]
    [InlineData("a >", false)]
    [InlineData("..judul", false)]
    [InlineData("//div/a", false)]
    [InlineData("a:tidakada", false)]
    [InlineData("a { color: red }", false)]
    public void A_selector_is_one_that_can_be_asked(string selector, bool isOne)
    {
        Assert.Equal(isOne, ListingLinks.IsSelector(selector));
        Assert.Equal(isOne, Find($"<article><h2>Judul <a href=/berita/jalan>{Headline}</a></h2></article>", selector: selector).Count == 1);
    }

    [Fact]
    public void A_selector_has_three_hundred_letters()
    {
        Assert.True(ListingLinks.IsSelector("." + new string('a', 299)));
        Assert.False(ListingLinks.IsSelector("." + new string('a', 300)));
    }

    [Theory]
    [InlineData("li:nth-last-child(2) a")]
    [InlineData("li ~ li ~ li a")]
    [InlineData("* * * * * * * * b")]
    public void A_page_of_many_elements_and_a_slow_selector_take_seconds(string selector)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Find("<ul>" + string.Concat(Enumerable.Range(0, 9_990).Select(i => $"<li><a href=/{i}></a>")), selector: selector);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_page_of_too_many_elements_is_asked_no_selector()
    {
        string Page(int links) => string.Concat(Enumerable.Range(1, links).Select(i => $"<a href=/{i}>"));

        Assert.Single(Find(Page(9_000), limit: 1, selector: "a"));
        Assert.Empty(Find(Page(20_001), limit: 1, selector: "a"));
    }

    private static IReadOnlyList<ListingLink> Find(string html, int limit = 100, string? selector = null) =>
        ListingLinks.Find(Encoding.UTF8.GetBytes(html), new Uri("https://kabarpesisir.example/daerah/terbaru"), "utf-8", limit, selector);

    private static byte[] Encode(string text) => CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(text);
}
