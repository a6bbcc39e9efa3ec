using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class AuthorTests
{
    private const string Byline = """<span class="byline">Oleh <a href="/author/siti" rel="author">Siti Rahma</a></span>""";

    [Theory]
    [InlineData("""[{"@type":"Person","name":"Siti Rahma"},{"@type":"Person","name":"Budi Santoso"}]""", "Siti Rahma; Budi Santoso")]
    [InlineData("""["Siti Rahma","Budi Santoso","Siti Rahma"]""", "Siti Rahma; Budi Santoso")]
    [InlineData("\"Siti Rahma dan Budi Santoso\"", "Siti Rahma; Budi Santoso")]
    [InlineData("\"Siti Rahma, Budi Santoso\"", "Siti Rahma; Budi Santoso")]
    [InlineData("""{"@type":"Person","givenName":"Siti","familyName":"Rahma"}""", "Siti Rahma")]
    [InlineData("""[{"@type":"Person","name":"Siti Rahma"},{"@type":"Organization","name":"Biro Pesisir"}]""", "Siti Rahma")]
    [InlineData("""{"@type":"Organization","name":"Biro Pesisir"}""", "Biro Pesisir")]
    public void All_persons_of_JSON_LD_are_authors(string author, string read) => Assert.Equal(read, Author(Json($$"""{"@type":"NewsArticle","author":{{author}}}"""), ""));

    [Fact]
    public void An_author_may_be_described_elsewhere_in_the_graph() => Assert.Equal(
        "Siti Rahma",
        Author(Json("""{"@graph":[{"@type":"Article","author":{"@id":"#siti"}},{"@type":"WebPage","@id":"#page"},{"@type":"Person","@id":"#siti","name":"Siti Rahma"}]}"""), ""));

    [Fact]
    public void The_page_is_asked_where_no_article_is_described() =>
        Assert.Equal("Siti Rahma", Author(Json("""{"@graph":[{"@type":"WebPage","author":{"@id":"#siti"}},{"@type":["Person"],"@id":"#siti","name":"Siti Rahma"}]}"""), ""));

    [Theory]
    [InlineData("""<meta property="article:author" content="Siti Rahma">""")]
    [InlineData("""<meta name="DC.Creator" content="Siti Rahma">""")]
    [InlineData("""<meta name="parsely-author" content="Siti Rahma">""")]
    [InlineData("""<meta name="twitter:label1" content="Ditulis oleh"><meta name="twitter:data1" content="Siti Rahma">""")]
    [InlineData("""<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="3 menit"><meta name="author" content="Siti Rahma">""")]
    [InlineData("""<meta property="article:author" content="https://facebook.example/kabar"><meta name="author" content="Siti Rahma">""")]
    public void Meta_elements_name_the_author(string head) => Assert.Equal("Siti Rahma", Author(head, ""));

    [Theory]
    [InlineData(Byline)]
    [InlineData("""<div class="td-post-author-name"><div class="td-author-by">Oleh</div> <a href="/author/siti/">Siti Rahma</a><div class="td-author-line"> - </div></div>""")]
    [InlineData("""<span class="post-author vcard">Diposting oleh <span class="fn">Siti Rahma</span></span>""")]
    [InlineData("""<span itemprop="author" itemscope><meta itemprop="name" content="Siti Rahma"></span>""")]
    [InlineData("""<div itemprop="author" itemscope><strong itemprop="name">Siti Rahma</strong><p itemprop="description">Wartawan di Painan</p></div>""")]
    [InlineData("""<address>Oleh <a href="/author/siti">Siti Rahma</a></address>""")]
    [InlineData("""<div class="penulis">Siti Rahma</div>""")]
    [InlineData("""<div class="detail__author">Siti Rahma - kabarpesisir</div>""")]
    [InlineData("""<div class="read__credit"><div class="credit-title-name">Penulis: <a href="/siti">Siti Rahma</a></div></div>""")]
    [InlineData("""<p>Oleh: Siti Rahma</p>""")]
    [InlineData("""<p>Oleh Siti Rahma</p>""")]
    [InlineData("""<div><b>Pewarta</b>: Siti Rahma</div>""")]
    [InlineData("""<div><h5>Penulis: </h5>Siti Rahma / Biro Painan</div>""")]
    [InlineData("""<div><h4>Reporter</h4><p><a href="/x">Siti Rahma</a></p></div>""")]
    [InlineData("""<span class="author-name">Siti Rahma, S.Sos., M.Si.</span>""")]
    [InlineData("""<span class="author-name">Siti Rahma | Minggu, 11 Januari 2026 21:40 WIB</span>""")]
    [InlineData("""<span class="author-name">Siti Rahma (Kontributor)</span>""")]
    [InlineData("""<span class="author-name">Siti Rahma siti@kabarpesisir.example</span>""")]
    [InlineData("""<div class="reporter"><div>Siti Rahma</div><span>Jurnalis</span></div>""")]
    [InlineData("""<a rel="author" title="Lihat semua pos dari Siti Rahma" href="/a">Lihat semua pos dari Siti Rahma</a>""")]
    public void Readers_see_a_byline_near_the_headline(string byline) => Assert.Equal("Siti Rahma", Author("", byline));

    [Fact]
    public void A_byline_names_all_its_authors()
    {
        Assert.Equal("Siti Rahma; Budi Santoso", Author("", """<span class="byline"><a rel="author" href="/a">Siti Rahma</a>, <a rel="author" href="/b">Budi Santoso</a></span>"""));
        Assert.Equal("Siti Rahma; Budi Santoso", Author("", """<ul class="authors"><li class="author">Siti Rahma</li><li class="author">Budi Santoso</li></ul>"""));
    }

    [Theory]
    [InlineData("""<div class="comment"><span class="comment-author vcard">Siti Rahma</span></div>""")]
    [InlineData("""<ol class="commentlist"><li><cite class="fn vcard">Siti Rahma</cite></li></ol>""")]
    [InlineData("""<aside><a rel="author" href="/a">Siti Rahma</a></aside>""")]
    [InlineData("""<div class="related-posts"><span class="author">Siti Rahma</span></div>""")]
    [InlineData("""<footer><span class="author">Siti Rahma</span></footer>""")]
    [InlineData("""<div class="terpopuler"><p>Oleh: Siti Rahma</p></div>""")]
    [InlineData("""<p>Editor: Siti Rahma</p>""")]
    [InlineData("""<p>Oleh karena itu warga diminta waspada.</p>""")]
    [InlineData("""<p>Von Anfang an war das klar.</p>""")]
    [InlineData("""<div class="author-bio">Siti Rahma menulis tentang laut.</div>""")]
    [InlineData("""<div class="author">Bagaimana menurut Anda?</div>""")]
    [InlineData("""<div class="author">{{ author.name }}</div>""")]
    public void Others_names_are_not_the_authors(string elsewhere) => Assert.Null(Author("", elsewhere));

    [Fact]
    public void Cards_of_other_articles_have_authors_of_their_own() => Assert.Equal(
        "Siti Rahma",
        Pages.Article(Pages.Html($"""
            <article class="card"><h3>Berita lain</h3><span class="author">Budi Santoso</span></article>
            <article class="post"><h1>{Pages.Title}</h1>{Byline}{Pages.Paragraphs}</article>
            <article class="card"><h3>Berita lain lagi</h3><span class="author">Cahya Putra</span></article>
            """)).Author);

    [Fact]
    public void A_byline_may_stand_in_the_articles_own_footer() => Assert.Equal(
        "Siti Rahma", Pages.Article(Pages.Html($"""<article><h1>{Pages.Title}</h1>{Pages.Paragraphs}<footer class="entry-footer">{Byline}</footer></article>""")).Author);

    [Theory]
    [InlineData("admin")]
    [InlineData("Administrator")]
    [InlineData("Kabar Pesisir")]
    [InlineData("KABARPESISIR")]
    [InlineData("kabarpesisir.example")]
    [InlineData("www.kabarpesisir.example")]
    [InlineData("PT Media Pesisir")]
    [InlineData("Kabar Pesisir Media")]
    [InlineData("-")]
    [InlineData("2026")]
    public void What_software_or_the_outlet_is_called_is_no_author(string name)
    {
        const string Site = """<meta property="og:site_name" content="Kabar Pesisir">""";

        Assert.Null(Author(Site + $"""<meta name="author" content="{name}">""", ""));
        Assert.Equal("Siti Rahma", Author(Site + $"""<meta name="author" content="{name}">""", Byline));
    }

    [Fact]
    public void An_account_yields_to_the_name_readers_see()
    {
        const string Account = """<meta name="dc.creator" content="sitirahma02">""";

        Assert.Equal("sitirahma02", Author(Account, ""));
        Assert.Equal("Siti Rahma", Author(Account, Byline));
    }

    [Fact]
    public void The_newsroom_may_sign_as_a_whole() => Assert.Equal("Redaksi", Author("""<meta name="author" content="Redaksi">""", ""));

    [Fact]
    public void On_a_blog_of_ones_own_the_outlets_name_is_the_authors() => Assert.Equal(
        "Siti Rahma",
        Author("""<meta property="og:site_name" content="Siti Rahma">""" + Json("""{"@graph":[{"@type":"Article","author":{"@id":"#s"},"publisher":{"@id":"#s"}},{"@type":["Person","Organization"],"@id":"#s","name":"Siti Rahma"}]}"""), ""));

    [Fact]
    public void All_names_together_stay_short()
    {
        var names = string.Join(',', Enumerable.Range(0, 9).Select(number => $"\"Siti {new string('a', 40)}{(char)('a' + number)}\""));

        var author = Author(Json($$"""{"@type":"NewsArticle","author":[{{names}}]}"""), "");

        Assert.InRange(author!.Length, 100, 200);
        Assert.DoesNotContain(';', author[^5..]);
    }

    [Fact]
    public void A_rule_of_the_outlet_comes_before_all_else()
    {
        var content = System.Text.Encoding.UTF8.GetBytes(Pages.Html($"<h1>{Pages.Title}</h1>{Byline}<i class=kredit>Penulis: Cahya Putra</i>{Pages.Paragraphs}"));

        Assert.Equal("Cahya Putra", Ruled(".kredit"));
        Assert.Equal("Siti Rahma", Ruled(".tidak-ada"));

        string? Ruled(string selector) => Assert.IsType<ExtractionOutcome.Extracted>(
            ArticleExtractor.Extract(new PageInput(content, Pages.Url, Pages.Fetched) { Rules = new OutletRules { Author = selector } }, CancellationToken.None)).Article.Author;
    }

    private static string Json(string json) => $"""<script type="application/ld+json">{json}</script>""";

    private static string? Author(string head, string body) =>
        Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1>{body}{Pages.Paragraphs}", $"<title>{Pages.Title}</title>{head}")).Author;
}
