using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class PageFactsTests
{
    private const string EnglishText = "<p>The flood came with the rain of the night and it was the worst that the people of the town have seen for years.</p><p>They were brought to the hall, which has been open from the first hour, and would stay there for this week, said the head of the agency.</p>";

    [Theory]
    [InlineData("""<meta property="og:site_name" content="Kabar Pesisir"><meta name="application-name" content="Aplikasi">""", "", "Kabar Pesisir")]
    [InlineData("""<meta name="application-name" content="Kabar Pesisir">""", "", "Kabar Pesisir")]
    [InlineData("""<script type="application/ld+json">{"@type":"WebSite","name":"Kabar Pesisir"}</script>""", "", "Kabar Pesisir")]
    [InlineData("", " - Daerah | Kabar Pesisir", "Kabar Pesisir")]
    [InlineData("", " | KabarPesisir.example", "KabarPesisir.example")]
    [InlineData("", " | Suara Rakyat", null)]
    [InlineData("""<meta property="og:site_name" content="{{ site.name }}">""", " | Kabar Pesisir", "Kabar Pesisir")]
    [InlineData("""<meta property="og:site_name" content="Banjir Rendam Tiga Nagari di Kabupaten Pesisir | Kabar Pesisir">""", " | Kabar Pesisir", "Kabar Pesisir")]
    [InlineData("""<meta property="og:site_name" content="Kabar &amp;amp; Pesisir">""", "", "Kabar & Pesisir")]
    public void The_outlet_is_named_somewhere(string head, string suffix, string? outlet) => Assert.Equal(outlet, Read($"<title>{Pages.Title}{suffix}</title>{head}").Outlet);

    [Theory]
    [InlineData("lang=\"id-ID\"", "", "id-ID")]
    [InlineData("lang=\"id_id\"", "", "id-ID")]
    [InlineData("lang=\"in\"", "", "id")]
    [InlineData("xml:lang=\"id\"", "", "id")]
    [InlineData("", "<meta http-equiv=\"content-language\" content=\"id\">", "id")]
    [InlineData("", "<meta property=\"og:locale\" content=\"id_ID\">", "id-ID")]
    [InlineData("lang=\"indonesia\"", "<meta property=\"og:locale\" content=\"id_ID\">", "id-ID")]
    [InlineData("lang=\"ms\"", "", "ms")]
    [InlineData("", "", null)]
    public void The_language_is_declared_somewhere(string attribute, string head, string? language) => Assert.Equal(
        language, Assert.IsType<ExtractionOutcome.Extracted>(Pages.Extract($"<html {attribute}><head><title>{Pages.Title}</title>{head}</head><body>{Pages.Paragraphs}")).Article.Language);

    [Fact]
    public void Plain_words_of_another_language_outweigh_the_default_of_the_software()
    {
        var indonesian = Pages.Paragraphs + "<p>Bantuan itu akan dibagikan kepada warga yang belum dapat pulang karena rumah mereka masih terendam, dan tidak ada yang sudah kembali sejak itu.</p><p>Oleh karena itu dapur umum juga tersedia untuk mereka dari pagi dan malam.</p>";

        Assert.Equal("id", Language("en-US", indonesian));
        Assert.Equal("id", Language("", indonesian));
        Assert.Equal("en", Language("id", EnglishText));
        Assert.Equal("ms", Language("ms", indonesian));
        Assert.Equal("id-ID", Language("id-ID", indonesian));

        static string? Language(string lang, string text) => Pages.Article($"<html lang=\"{lang}\"><head><title>{Pages.Title}</title></head><body>{text}").Language;
    }

    [Theory]
    [InlineData("""<link rel="canonical" href=""><link rel="canonical" href="/asli">""", "https://kabarpesisir.example/asli")]
    [InlineData("""<link rel="canonical" href="https://kabarpesisir.example/">""", null)]
    [InlineData("""<link rel="canonical" href="http://localhost/wp/asli">""", null)]
    [InlineData("""<link rel="canonical" href="{{ url }}">""", null)]
    [InlineData("""<link rel="CANONICAL nofollow" href=" /asli ">""", "https://kabarpesisir.example/asli")]
    [InlineData("""<link rel="canonical" href="/?p=17">""", "https://kabarpesisir.example/?p=17")]
    public void The_first_sane_canonical_address_counts(string head, string? address) => Assert.Equal(address, Read(head).CanonicalUrl?.AbsoluteUri);

    [Theory]
    [InlineData("""<meta property="og:image" content="/foto.jpg"><meta name="twitter:image" content="/lain.jpg">""", "https://kabarpesisir.example/foto.jpg")]
    [InlineData("""<meta property="og:image" content="/aset/logo-kabar.png"><meta name="twitter:image" content="/foto.jpg">""", "https://kabarpesisir.example/foto.jpg")]
    [InlineData("""<meta property="og:image" content="/logo.png"><script type="application/ld+json">{"@type":"Article","image":["/logo.png",{"url":"/foto.jpg"}]}</script>""", "https://kabarpesisir.example/foto.jpg")]
    [InlineData("""<link rel="image_src" href="/foto.jpg">""", "https://kabarpesisir.example/foto.jpg")]
    [InlineData("""<meta property="og:image" content="/favicon.ico">""", null)]
    [InlineData("""<meta property="og:image" content="data:image/png;base64,AAAA">""", null)]
    public void The_picture_is_no_logo(string head, string? address) => Assert.Equal(address, Read(head).ImageUrl?.AbsoluteUri);

    [Theory]
    [InlineData("""<meta property="article:section" content="Daerah">""", "", "Daerah")]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","articleSection":"Daerah"}</script>""", "", "Daerah")]
    [InlineData("""<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Beranda"},{"name":"Daerah"},{"name":"Banjir Rendam Tiga Nagari di Kabupaten Pesisir"}]}</script>""", "", "Daerah")]
    [InlineData("", """<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/daerah">Daerah</a></li><li>Banjir</li></ol>""", "Daerah")]
    [InlineData("", """<nav class="breadcrumbs"><a href="/">Beranda</a> / <a href="/x">Banjir Rendam Tiga Nagari</a></nav>""", null)]
    [InlineData("", """<span><a href="/daerah" rel="category tag">Daerah</a></span>""", "Daerah")]
    [InlineData("""<meta property="article:section" content="Uncategorized">""", "", null)]
    [InlineData("", "", null)]
    public void The_section_is_declared_or_on_the_way_from_home(string head, string body, string? section) => Assert.Equal(section, Read(head, body).Section);

    [Fact]
    public void Keywords_are_gathered_each_once()
    {
        var facts = Read(
            """<meta name="keywords" content="banjir, Nagari,, banjir ; hujan"><meta property="article:tag" content="Pesisir"><meta property="article:tag" content="BANJIR"><script type="application/ld+json">{"@type":"Article","keywords":["cuaca","hujan"]}</script>""",
            """<a rel="tag" href="/tag/x">#Mengungsi</a><a rel="category tag" href="/daerah">Daerah</a><div class="sidebar"><a rel="tag" href="/t">Sepak Bola</a></div>""");

        Assert.Equal(["banjir", "Nagari", "hujan", "Pesisir", "cuaca", "Mengungsi"], facts.Keywords);
    }

    [Fact]
    public void Keywords_are_few_and_short()
    {
        var many = string.Join(',', Enumerable.Range(0, 300).Select(number => $"kata{number}"));

        Assert.Equal(50, Read($"""<meta name="keywords" content="{many}">""").Keywords.Count);
        Assert.Empty(Read($"""<meta name="keywords" content="{new string('a', 81)},x">""").Keywords);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","cssSelector":".isi"}}</script>""", "", true)]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","isAccessibleForFree":true}</script>""", """<div class="paywall">Berlangganan untuk membaca</div>""", false)]
    [InlineData("""<meta property="article:content_tier" content="locked">""", "", true)]
    [InlineData("""<meta property="article:content_tier" content="metered">""", "", true)]
    [InlineData("""<meta property="article:content_tier" content="free">""", """<div class="paywall">Berlangganan untuk membaca</div>""", false)]
    [InlineData("", """<div class="c-paywall__box">Berlangganan sekarang untuk membaca berita ini</div>""", true)]
    [InlineData("", """<div class="paywall" style="display: none">Berlangganan sekarang</div>""", false)]
    [InlineData("", """<div class="d-none"><div id="paywall">Berlangganan sekarang</div></div>""", false)]
    [InlineData("", """<div class="paywall">Iklan</div>""", false)]
    [InlineData("", """<div class="newsletter">Subscribe to our newsletter</div>""", false)]
    [InlineData("", "", false)]
    public void A_barrier_is_believed_where_it_is_declared_or_seen(string head, string body, bool closed)
    {
        var facts = Read(head, body);

        Assert.Equal(closed, facts.IsPaywalled);
        Assert.Equal(closed, facts.Warnings.Contains(ExtractionWarning.TextBehindPaywall));
    }

    [Fact]
    public void Texts_are_plain_and_short()
    {
        const string Markup = "&lt;b onclick=x()&gt;Kabar&lt;/b&gt;";

        var facts = Read($"""<meta property="og:site_name" content="{Markup}"><meta name="author" content="&lt;a href=/x&gt;Siti Rahma&lt;/a&gt;"><meta name="keywords" content="{Markup},banjir"><meta property="article:section" content="{Markup}">""");

        Assert.Equal((null, "Siti Rahma", null), (facts.Outlet, facts.Author, facts.Section));
        Assert.Equal(["banjir"], facts.Keywords);
    }

    [Fact]
    public void A_megabyte_of_each_place_is_read()
    {
        foreach (var piece in new[]
        {
            "<a rel=author href=/author/a>Siti Rahma</a>", "<span class=byline>Oleh Siti</span>", "<p>Penulis: </p>", "<a rel=tag href=/t>kata</a>", "<h1>Judul lain</h1>", "<div class=paywall>", "<ol class=breadcrumb><li><a href=/>x</a>",
            "<meta name=author content=Siti>", "<meta property=og:image content=/logo.png>", "<link rel=canonical href=/>", "<script type='application/ld+json'>{\"@type\":\"Article\"}</script>", "<div class='author comment byline related'>x</div>",
            "<span itemprop=author itemscope>", "<i class='aBcDeFgH-author_x'></i>",
        })
        {
            var html = Pages.Html($"<h1>{Pages.Title}</h1><article>{Pages.Paragraphs}</article>{string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length))}");

            Assert.NotNull(Pages.Extract(html));
        }
    }

    [Theory]
    [InlineData("<meta name=author content=\"{0}\">", "")]
    [InlineData("<meta property=og:site_name content=\"{0}\">", "")]
    [InlineData("<meta property=og:title content=\"{0}\">", "")]
    [InlineData("<meta name=keywords content=\"{0}\">", "")]
    [InlineData("<meta property=og:image content=\"{0}\">", "")]
    [InlineData("", "<b class=byline>{0}</b>")]
    [InlineData("", "<h2>{0}</h2>")]
    public void A_megabyte_in_one_place_is_read(string head, string body)
    {
        foreach (var piece in new[] { "a", "by ", "| ", "(", "&lt;b>" })
        {
            var filled = string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length));

            Assert.NotNull(Read(head.Replace("{0}", filled, StringComparison.Ordinal), body.Replace("{0}", filled, StringComparison.Ordinal)));
        }
    }

    private static Article Read(string head, string body = "") =>
        Pages.Article(Pages.Html($"<h1>{Pages.Title}</h1>{body}{Pages.Paragraphs}", head.Contains("<title>", StringComparison.Ordinal) ? head : $"<title>{Pages.Title}</title>{head}"));
}
