namespace PortalMitra.ExtractionTests.Articles;

/// <summary>Whole pages in the manner of the systems Indonesian outlets use.</summary>
public sealed class PageStylesTests
{
    private const string Others = """
        <ul><li><a href="/a">Harga Cabai Merah di Pasar Raya Turun Dua Hari Berturut-turut</a></li>
        <li><a href="/b">Jalan Lintas Barat Ditutup Sementara Karena Longsor Pagi Ini</a></li>
        <li><a href="/c">Pelajar Nagari Juara Lomba Cerdas Cermat Tingkat Provinsi</a></li></ul>
        """;

    [Fact]
    public void WordPress()
    {
        var article = Pages.Article($$"""
            <!DOCTYPE html><html lang="id-ID"><head><title>{{Pages.Title}} - Kabar Pesisir</title>
            <meta property="og:type" content="article"><meta property="og:site_name" content="Kabar Pesisir">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"{{Pages.Title}}","datePublished":"2026-01-11T21:40:00+07:00","author":{"name":"Siti Rahma"} }]}</script>
            </head><body class="post-template-default single right-sidebar">
            <header id="masthead"><nav><ul><li><a href="/">Beranda</a></li></ul></nav></header>
            <div class="breadcrumbs">Beranda » Daerah</div>
            <article class="post category-daerah"><header class="entry-header"><h1 class="entry-title">{{Pages.Title}}</h1>
            <div class="entry-meta">Oleh Siti Rahma <time class="entry-date" datetime="2026-01-11T21:40:00+07:00">11 Januari 2026</time></div></header>
            <div class="sharedaddy social-share">Bagikan ini: <a href="#">Facebook</a> <a href="#">WhatsApp</a></div>
            <div class="entry-content"><figure class="wp-block-image"><img src="a.jpg"><figcaption>Warga mengungsi dengan perahu karet, Minggu (11/1/2026).</figcaption></figure>
            <p>{{Pages.First}}</p><p><strong>Baca juga: <a href="/b">Jalan Lintas Barat Ditutup Sementara Karena Longsor Pagi Ini</a></strong></p>
            <p>{{Pages.Second}}</p><div class="code-block ads">Iklan yang panjangnya lebih dari empat puluh huruf, sungguh.</div><p>{{Pages.Third}}</p>
            <div class="page-links">Halaman: <span>1</span> <a href="/2">2</a> <a href="/3">3</a></div></div>
            <div class="tags-links">Tag: <a href="/tag/banjir">banjir</a></div>
            <div class="jp-relatedposts related-posts"><h3>Berita Terkait</h3>{{Others}}</div>
            <div id="comments" class="comments-area"><p>Semoga lekas surut, dan semoga semua warga di sana selamat, amin.</p></div></article>
            <aside id="secondary" class="widget-area sidebar"><section class="widget">{{Others}}</section></aside>
            <footer>Copyright © 2026 Kabar Pesisir</footer></body></html>
            """);

        Assert.Equal(Pages.Title, article.Title);
        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.Equal(("Siti Rahma", "Kabar Pesisir", "id-ID"), (article.Author, article.Outlet, article.Language));
        Assert.Equal(new DateTimeOffset(2026, 1, 11, 21, 40, 0, TimeSpan.FromHours(7)), article.Published?.At);
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void WordPress_built_with_Elementor()
    {
        var article = Pages.Article(Pages.Html($"""
            <div class="elementor elementor-location-single"><div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1>{Pages.Title}</h1></div></div>
            <div class="elementor-widget elementor-widget-post-info"><div class="elementor-widget-container"><time>11 Januari 2026 21:40 WIB</time></div></div>
            <div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{Pages.Paragraphs}</div></div>
            <div class="elementor-widget elementor-widget-share-buttons"><div class="elementor-widget-container">Bagikan artikel ini kepada kawan dan keluarga di rumah, ya.</div></div>
            <div class="elementor-widget elementor-widget-wp-widget-recent-posts"><div class="elementor-widget-container">{Others}</div></div></div>
            """));

        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.Equal(11, article.Published?.At.Day);
    }

    [Fact]
    public void Blogger()
    {
        var article = Pages.Article(Pages.Html($"""
            <div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><h2 class="date-header"><span>Minggu, 11 Januari 2026</span></h2>
            <div class="post hentry"><h3 class="post-title entry-title">{Pages.Title}</h3>
            <div class="post-body entry-content" id="post-body-1"><div class="separator"><a href="x.jpg"><img src="x.jpg"></a></div>
            {Pages.First}<br><br>{Pages.Second}<br /><br />{Pages.Third}<div style="clear: both;"></div></div>
            <div class="post-footer">Diposting oleh Redaksi di <a href="#"><abbr title="2026-01-11T21:40:00+07:00">21.40</abbr></a></div></div></div></div></div>
            <div class="sidebar section"><div class="widget PopularPosts">{Others}</div></div>
            """, $"<title>Kabar Pesisir: {Pages.Title}</title><meta content='blogger' name='generator'>"));

        Assert.Equal(Pages.Title, article.Title);
        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.Equal(11, article.Published?.At.Day);
    }

    [Fact]
    public void A_system_of_the_outlets_own_without_metadata()
    {
        var article = Pages.Article($"""
            <html><head><title>{Pages.Title}</title></head><body><center><table width="900"><tr><td colspan=2><img src="kop.gif"></td></tr>
            <tr><td width=180 class="menu">{Others}</td><td><h2>{Pages.Title}</h2><font size=1>Minggu, 11/01/2026 - 21:40 WIB | Dilihat: 1.204</font>
            <div id="isi_berita"><p align=justify>{Pages.First}<p align=justify>{Pages.Second}<p align=justify>{Pages.Third}<p>Penulis: Siti Rahma<p>Editor : Budi</div></td></tr>
            <tr><td colspan=2>© 2026 Kabar Pesisir. Hak cipta dilindungi undang-undang, dilarang mengutip tanpa izin.</td></tr></table>
            """);

        Assert.Equal(Pages.Text, article.Paragraphs);
        Assert.Equal(new DateTimeOffset(2026, 1, 11, 21, 40, 0, TimeSpan.FromHours(7)), article.Published?.At);
    }

    [Fact]
    public void A_server_that_wraps_the_page_in_one_form() =>
        Assert.Equal(Pages.Text, Pages.Article(Pages.Html(
            $"""<form method="post" action="./detail.aspx" id="aspnetForm"><div><h1>{Pages.Title}</h1><div>{Pages.Paragraphs}</div></div></form>""")).Paragraphs);

    [Fact]
    public void A_photo_story_has_its_description_for_a_text()
    {
        const string Caption = "Warga menaiki perahu karet melewati jalan yang terendam banjir di Kabupaten Pesisir, Minggu (11/1/2026).";
        var article = Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1><img src=a.jpg>", $"""
            <title>{Pages.Title}</title><meta property="og:type" content="article"><meta name="description" content="{Caption}"><meta name="pubdate" content="2026-01-11T21:40:00+07:00">
            """));

        Assert.Equal([Caption], article.Paragraphs);
        Assert.Equal(["text.from-description"], article.Warnings);
    }

    [Theory]
    [InlineData("<p>{0}</p><p>{1}</p><p>{2}</p>")]
    [InlineData("{0}\\n\\n{1}\\n{2}")]
    [InlineData("{0}\\n{1}\\nBaca juga: Jalan Lintas Barat Ditutup\\n{2}")]
    public void A_page_drawn_by_script_gives_the_text_of_its_JSON_LD(string form)
    {
        var body = form.Replace("{0}", Pages.First, StringComparison.Ordinal).Replace("{1}", Pages.Second, StringComparison.Ordinal).Replace("{2}", Pages.Third, StringComparison.Ordinal);

        Assert.Equal(Pages.Text, Pages.Article(Pages.Html("<div id=app></div>", $$"""
            <title>{{Pages.Title}}</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{body.Replace("</", "<\\/", StringComparison.Ordinal)}}"}</script>
            """)).Paragraphs);
    }
}
