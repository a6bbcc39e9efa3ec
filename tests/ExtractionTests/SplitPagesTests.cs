using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests;

public sealed class SplitPagesTests
{
    private const string Host = "https://kabarpesisir.example";

    [Theory]
    [InlineData("/berita/judul", "?page=2", "/berita/judul?page=2")]
    [InlineData("/berita/judul", "/berita/judul?hal=2", "/berita/judul?hal=2")]
    [InlineData("/berita/judul", "/berita/judul?halaman=2", "/berita/judul?halaman=2")]
    [InlineData("/berita/judul", "/berita/judul/?page=2", "/berita/judul/?page=2")]
    [InlineData("/berita/judul", "/berita/judul/2", "/berita/judul/2")]
    [InlineData("/berita/judul/", "2/", "/berita/judul/2/")]
    [InlineData("/berita/judul", "/berita/judul/page/2", "/berita/judul/page/2")]
    [InlineData("/berita/judul/", "/berita/judul/page/2/", "/berita/judul/page/2/")]
    [InlineData("/berita/judul.html", "/berita/judul-2.html", "/berita/judul-2.html")]
    [InlineData("/berita/judul.html", "/berita/judul_2.html", "/berita/judul_2.html")]
    [InlineData("/berita/judul.html", "/berita/judul-hal-2.html", "/berita/judul-hal-2.html")]
    [InlineData("/berita/judul.html", "judul.html?page=2", "/berita/judul.html?page=2")]
    [InlineData("/berita?id=7", "/berita?id=7&page=2", "/berita?id=7&page=2")]
    [InlineData("/?p=123", "/?p=123&page=2", "/?p=123&page=2")]
    [InlineData("/berita/12/judul", "/berita/12/judul/2", "/berita/12/judul/2")]
    [InlineData("/berita/judul", "/berita/judul?page=2#isi", "/berita/judul?page=2")]
    [InlineData("/berita/judul", "https://www.kabarpesisir.example/berita/judul?page=2", null)]
    [InlineData("/berita/judul?page=2", "/berita/judul?page=3", "/berita/judul?page=3")]
    public void The_next_page_is_the_articles_own_address_with_the_next_number(string page, string link, string? next)
    {
        var facts = Read(page, $"<a href=\"{link}\">2</a>");

        Assert.Equal(next is null ? link : Host + next, facts.NextPageUrl?.AbsoluteUri);
        Assert.Contains(ExtractionWarning.TextSplit, facts.Warnings);
        Assert.Null(facts.WholeArticleUrl);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("[2]")]
    [InlineData("2 »")]
    [InlineData("Halaman 2")]
    [InlineData("Hal. 2")]
    [InlineData("Selanjutnya")]
    [InlineData("Halaman Selanjutnya")]
    [InlineData("Halaman berikutnya »")]
    [InlineData("Next")]
    [InlineData("Next page")]
    [InlineData("NEXT »")]
    [InlineData("»")]
    [InlineData("→")]
    [InlineData("")]
    [InlineData("<img src=kanan.png alt=next>")]
    [InlineData("<span> 2 </span>")]
    [InlineData("weiter")]
    [InlineData("Seite 2")]
    [InlineData("suivant")]
    public void Numbers_words_arrows_and_pictures_lead_to_it(string words) => Assert.NotNull(Read("/berita/judul", $"<a href=\"?page=2\">{words}</a>").NextPageUrl);

    [Theory]
    [InlineData("Banjir di Pesisir, Bagian Kedua")]
    [InlineData("2 komentar")]
    [InlineData("Kembali")]
    [InlineData("Previous")]
    [InlineData("2026")]
    public void Other_words_do_not(string words) => Assert.Null(Read("/berita/judul", $"<a href=\"?page=2\">{words}</a>").NextPageUrl);

    [Fact]
    public void A_link_of_the_head_leads_to_it_too() =>
        Assert.Equal($"{Host}/berita/judul?page=2", Read("/berita/judul", "", "<link rel=next href=\"?page=2\">").NextPageUrl?.AbsoluteUri);

    [Theory]
    [InlineData("/berita/judul", "?page=all")]
    [InlineData("/berita/judul", "/berita/judul?page=full")]
    [InlineData("/berita/judul", "/berita/judul?single=1")]
    [InlineData("/berita/judul", "/berita/judul?showall=1")]
    [InlineData("/berita/judul", "/berita/judul?show=all")]
    [InlineData("/berita/judul", "/berita/judul/all")]
    [InlineData("/berita/judul?page=2", "/berita/judul?page=all")]
    public void A_page_with_the_whole_is_known_by_its_address(string page, string link)
    {
        var facts = Read(page, $"<a href=\"{link}\">Lihat Semua</a>");

        Assert.Equal(new Uri(new Uri(Host + page), link), facts.WholeArticleUrl);
        Assert.Null(facts.NextPageUrl);
    }

    [Fact]
    public void The_page_with_the_whole_has_no_other() =>
        Assert.Equal((null, null), Ends("/berita/judul?page=all", "<a href=\"?page=1\">1</a><a href=\"?page=2\">2</a><a href=\"?page=all\">Semua</a>"));

    [Theory]
    [InlineData("/berita/judul/2", "/berita/judul", "/berita/judul/3")]
    [InlineData("/berita/judul-2.html", "/berita/judul.html", "/berita/judul-3.html")]
    [InlineData("/berita/judul/2#isi", "/berita/judul/", "/berita/judul/3")]
    public void A_number_in_the_address_is_a_page_where_the_first_one_is_linked_too(string page, string first, string next)
    {
        Assert.Equal(Host + next, Read(page, $"<a href=\"{first}\">1</a> <a href=\"{next}\">3</a>").NextPageUrl?.AbsoluteUri);
        Assert.Null(Read(page, $"<a href=\"{next}\">3</a>").NextPageUrl);
    }

    [Theory]
    [InlineData("/berita/detail/12", "<a href=/berita/detail/13>Selanjutnya</a>")]
    [InlineData("/?p=12", "<a href=\"/?p=13\">Next</a>")]
    [InlineData("/covid-19.html", "<a href=/covid-20.html>Next</a>")]
    [InlineData("/2026/01/11/", "<a href=/2026/01/12/>12</a>")]
    [InlineData("/berita/judul", "<div class=comments><a href=\"?page=2\">2</a></div>")]
    public void A_number_of_something_else_is_no_page(string page, string links) => Assert.Null(Read(page, links).NextPageUrl);

    [Fact]
    public void Of_many_pages_the_following_one_is_next_and_the_last_has_none()
    {
        const string Links = "<a href=/berita/judul>1</a> <a href=\"?page=2\">2</a> <a href=\"?page=3\">3</a> <a href=\"?page=all\">Semua</a>";

        Assert.Equal(("?page=2", "?page=all"), Ends("/berita/judul", Links));
        Assert.Equal(("?page=3", "?page=all"), Ends("/berita/judul?page=2", Links));
        Assert.Equal((null, "?page=all"), Ends("/berita/judul?page=3", Links));
    }

    [Theory]
    [InlineData("/berita/judul", "<a href=/berita/judul-yang-lain>Selanjutnya</a>")]
    [InlineData("/berita/judul", "<a href=/berita/judul-yang-lain/2>2</a>")]
    [InlineData("/berita/judul", "<a rel=next href=/berita/judul-yang-lain>Banjir surut</a>")]
    [InlineData("/berita/judul", "<a href=\"/berita?page=2\">2</a>")]
    [InlineData("/berita/judul", "<a href=/berita/page/2>Next</a>")]
    [InlineData("/berita/judul", "<a href=\"/?page=2\">2</a>")]
    [InlineData("/berita/judul", "<a href=\"?page=3\">3</a>")]
    [InlineData("/berita/judul", "<a href=\"?page=1\">1</a>")]
    [InlineData("/berita/judul?page=2", "<a href=\"?page=1\">Next</a>")]
    [InlineData("/berita/judul", "<a href=/berita/judul/comment-page-2/>2</a><a href=\"?cpage=2\">2</a><a href=\"?komentar=2\">2</a>")]
    [InlineData("/berita/judul", "<a href=/berita/judul/comment-page-2/#comments>Next</a>")]
    [InlineData("/berita/judul", "<a href=\"https://lain.example/berita/judul?page=2\">2</a>")]
    [InlineData("/berita/judul", "<a href=\"https://m.kabarpesisir.example/berita/judul?page=2\">2</a>")]
    [InlineData("/?p=123", "<a href=\"/?p=124\">Next</a>")]
    [InlineData("/?p=123", "<a href=\"/?p=2\">Next</a>")]
    [InlineData("/berita/judul", "<table><tr><td><a href=/2026/01/2>2</a><td><a href=/2026/01/12/>12</a></table>")]
    [InlineData("/2026/01/11/judul/", "<table><tr><td><a href=/2026/01/12/>12</a></table>")]
    [InlineData("/berita/judul", "<a href=/berita/judul/amp/2>2</a>")]
    [InlineData("/berita/judul", "<a href=/berita/judul-2>2</a>")]
    [InlineData("/berita/judul?id=7", "<a href=\"?id=8&page=2\">2</a>")]
    [InlineData("/berita/judul?page=60", "<a href=\"?page=61\">61</a>")]
    [InlineData("/berita/judul", "<a href=\"javascript:hal(2)\">2</a><a href=\"#2\">2</a><a>2</a><a href=\"http://[?page=2\">2</a>")]
    public void What_leads_elsewhere_is_no_next_page(string page, string links)
    {
        var facts = Read(page, links);

        Assert.Null(facts.NextPageUrl);
        Assert.DoesNotContain(ExtractionWarning.TextSplit, facts.Warnings);
    }

    [Theory]
    [InlineData("/berita/judul")]
    [InlineData("/")]
    public void A_page_without_such_links_is_whole(string page) => Assert.Equal((null, null), Ends(page, "<a href=/tentang>Tentang kami</a>"));

    /// <summary>What stands behind the article's address.</summary>
    private static (string? Next, string? Whole) Ends(string page, string links)
    {
        var facts = Read(page, links);
        return (facts.NextPageUrl?.Query, facts.WholeArticleUrl?.Query);
    }

    private static Article Read(string page, string links, string head = "") =>
        Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><div>{Pages.Paragraphs}</div><div class=halaman>{links}</div>", $"<title>{Pages.Title}</title>{head}"), new Uri(Host + page));
}
