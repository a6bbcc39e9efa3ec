using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class TitleTests
{
    [Theory]
    [InlineData(" - Kabar Pesisir")]
    [InlineData(" | Kabar Pesisir")]
    [InlineData(" – KabarPesisir.example")]
    [InlineData(" — Kabar Pesisir, Portal Berita Sumatera Barat")]
    [InlineData(" » Kabar Pesisir")]
    public void The_outlets_name_behind_the_title_is_left_out(string suffix)
    {
        Assert.Equal(Pages.Title, Title($"<title>{Pages.Title}{suffix}</title>", ""));
        Assert.Equal(Pages.Title, Title($"""<meta property="og:title" content="{Pages.Title}{suffix}">""", ""));
        Assert.Equal(Pages.Title, Title($"<title>{Pages.Title}{suffix}</title>", $"<h1>{Pages.Title}</h1>"));
    }

    [Theory]
    [InlineData("Kabar Pesisir - ")]
    [InlineData("Kabar Pesisir: ")]
    public void A_heading_shows_where_a_title_begins_behind_the_outlets_name(string prefix) =>
        Assert.Equal(Pages.Title, Title($"<title>{prefix}{Pages.Title}</title>", $"<h1>{Pages.Title}</h1>"));

    [Theory]
    [InlineData("Semen Padang FC vs PSM: Skor 2-1, Tuan Rumah Naik ke Papan Tengah")]
    [InlineData("Wali Kota: 'Pasar Raya - Jantung Padang' Dibuka Lagi Awal Bulan Depan Setelah Tiga Tahun Diperbaiki")]
    [InlineData("PDI-P Usung Nama Baru")]
    [InlineData("PSU - Pilkada")]
    public void A_dash_inside_the_title_stays(string title) => Assert.Equal(title, Title($"<title>{title}</title>", $"<h1>{title}</h1>"));

    [Fact]
    public void Without_headings_JSON_LD_comes_before_og_and_og_before_the_title_element()
    {
        const string Json = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul dari data terstruktur"}</script>""";
        const string Og = """<meta property="og:title" content="Judul dari Open Graph"><meta name="twitter:title" content="Judul dari Twitter">""";
        const string Element = "<title>Judul dari unsur title</title>";

        Assert.Equal("Judul dari data terstruktur", Title(Element + Og + Json, ""));
        Assert.Equal("Judul dari Open Graph", Title(Element + Og, ""));
        Assert.Equal("Judul dari unsur title", Title(Element, ""));
    }

    [Theory]
    [InlineData("<h1>Kabar Pesisir</h1>")]
    [InlineData("<h1>Berita</h1>")]
    [InlineData("<h3>Kabar Pesisir</h3><h3>Gempa Guncang Mentawai, Warga Berhamburan</h3>")]
    public void The_outlets_name_in_a_heading_is_no_title(string headings) =>
        Assert.Equal(
            "Pasar Raya Dibuka",
            Title("""<title>Pasar Raya Dibuka - Kabar Pesisir</title><meta property="og:title" content="Pasar Raya Dibuka - Kabar Pesisir"><meta property="og:site_name" content="Kabar Pesisir">""", headings));

    [Fact]
    public void Without_any_other_title_the_first_heading_is_it() => Assert.Equal(Pages.Title, Title("", $"<h1>{Pages.Title}</h1>"));

    [Theory]
    [InlineData("Nagari &amp; Desa: Dua Nama, Satu Pemerintahan", "Nagari & Desa: Dua Nama, Satu Pemerintahan")]
    [InlineData("Gubernur: &#8220;Jangan Panik&#8221; Hadapi Cuaca", "Gubernur: “Jangan Panik” Hadapi Cuaca")]
    [InlineData("  Gempa\n\t Guncang&nbsp;Mentawai  ", "Gempa Guncang Mentawai")]
    public void Entities_and_blanks_are_resolved(string written, string read) => Assert.Equal(read, Title($"<title>{written}</title>", ""));

    [Fact]
    public void Entities_written_twice_are_resolved_too() =>
        Assert.Equal("Nagari & Desa: Dua Nama", Title("""<meta property="og:title" content="Nagari &amp;amp; Desa: Dua Nama">""", ""));

    [Fact]
    public void A_rubric_in_the_heading_belongs_to_the_title_readers_see() =>
        Assert.Equal($"FOTO: {Pages.Title}", Title($"""<meta property="og:title" content="{Pages.Title}">""", $"<h1>FOTO: {Pages.Title}</h1>"));

    [Theory]
    [InlineData("""<h1><span class="kicker">Pilkada 2026</span><span>{0}</span></h1>""", "Pilkada 2026: {0}")]
    [InlineData("""<h1><span class="kicker">Pilkada 2026</span> {0}</h1>""", "{0}")]
    [InlineData("""<h1><em>Pilkada 2026 </em>{0}</h1>""", "{0}")]
    [InlineData("""<h1>{0}<br><small>Warga mengungsi ke balai desa</small></h1>""", "{0}")]
    [InlineData("""<h1><time>12 Januari 2026</time>{0}</h1>""", "{0}")]
    public void A_kicker_in_an_element_of_its_own_is_left_out(string heading, string declared) => Assert.Equal(
        Pages.Title,
        Title($"""<meta property="og:title" content="{declared.Replace("{0}", Pages.Title, StringComparison.Ordinal)}">""", heading.Replace("{0}", Pages.Title, StringComparison.Ordinal)));

    [Fact]
    public void The_heading_readers_see_counts_where_machines_are_told_another() => Assert.Equal(
        "Tiga Nagari di Pesisir Terendam Banjir, Ratusan Warga Mengungsi",
        Title("""<title>Banjir Pesisir: Tiga Nagari Terendam | Kabar Pesisir</title><meta property="og:title" content="Banjir Pesisir: Tiga Nagari Terendam">""", "<h1>Tiga Nagari di Pesisir Terendam Banjir, Ratusan Warga Mengungsi</h1>"));

    [Fact]
    public void A_heading_about_something_else_does_not() => Assert.Equal(
        Pages.Title, Title($"""<meta property="og:title" content="{Pages.Title}">""", "<h1>Jadwal Siaran Radio Minggu Ini</h1>"));

    [Fact]
    public void A_title_cut_off_for_machines_goes_on_in_the_heading() =>
        Assert.Equal(Pages.Title, Title($"""<meta property="og:title" content="{Pages.Title[..30]}...">""", $"<h1>{Pages.Title}</h1>"));

    [Theory]
    [InlineData("""<h1><a href="/">Kabar Pesisir</a></h1>""")]
    [InlineData("""<h1 class="site-title"><a href="https://kabarpesisir.example/">Suara Warga dari Pesisir Selatan</a></h1>""")]
    [InlineData("""<h1><a href="/kanal/foto">Banjir Rendam Tiga</a></h1>""")]
    public void A_heading_that_leads_home_or_to_a_rubric_is_no_title(string heading)
    {
        Assert.Equal(Pages.Title, Title($"<title>{Pages.Title} | Suara Warga dari Pesisir Selatan</title>", heading + $"<h2>{Pages.Title}</h2>"));
        Assert.Equal(Pages.Title, Title($"<title>{Pages.Title} | Suara Warga</title>", heading));
    }

    [Fact]
    public void Quotation_marks_and_dashes_are_those_readers_see() => Assert.Equal(
        "Gubernur: “Jangan Panik” – Hujan Masih Turun",
        Title("""<meta property="og:title" content="Gubernur: &quot;Jangan Panik&quot; - Hujan Masih Turun">""", "<h1>Gubernur: “Jangan Panik” – Hujan Masih Turun</h1>"));

    [Fact]
    public void Soft_hyphens_and_readings_of_characters_are_no_part_of_it()
    {
        Assert.Equal(Pages.Title, Title($"<title>{Pages.Title}</title>", $"<h1>{Pages.Title.Replace("Kabu", "Kabu&shy;", StringComparison.Ordinal)}</h1>"));
        Assert.Equal("子どもの本を読む会がはじまる", Title("<title>子どもの本を読む会がはじまる</title>", "<h1><ruby>子<rt>こ</rt></ruby>どもの<ruby>本<rt>ほん</rt></ruby>を<ruby>読<rt>よ</rt></ruby>む会がはじまる</h1>"));
    }

    [Theory]
    [InlineData("""<div class="entry-title">{0}</div>""")]
    [InlineData("""<p class="judul">{0}</p>""")]
    [InlineData("""<span itemprop="headline">{0}</span>""")]
    public void Old_templates_name_the_headline_without_a_heading(string element)
    {
        var page = Pages.Article(Pages.Html(element.Replace("{0}", Pages.Title, StringComparison.Ordinal) + Pages.Paragraphs, $"<title>{Pages.Title} - Kabar Pesisir</title>"));

        Assert.Equal(Pages.Title, page.Title);
    }

    [Fact]
    public void Hundreds_of_headings_meet_a_title_of_marks_in_no_time()
    {
        var marks = string.Concat(Enumerable.Repeat("a | ", 900));

        Assert.NotEmpty(Title($"""<meta property="og:title" content="{marks}"><title>{marks}</title>""", string.Concat(Enumerable.Repeat($"<h1>{marks[..280]}<b>x</b></h1>", 500))));
    }

    [Fact]
    public void A_rule_of_the_outlet_comes_before_all_else()
    {
        const string Heading = "<h1>Judul lain</h1><div class=asli>  </div><div class=asli>Judul\n yang <b>asli</b></div>";

        Assert.Equal("Judul yang asli", Ruled(".asli").Title);
        Assert.Equal("Judul dari meta", Ruled("meta[name=judul]").Title);
        Assert.Equal("Judul lain", Ruled(".tidak-ada").Title);
        Assert.Equal("Judul lain", Ruled("((").Title);

        static Article Ruled(string selector) => Assert.IsType<ExtractionOutcome.Extracted>(ArticleExtractor.Extract(
            new PageInput(System.Text.Encoding.UTF8.GetBytes(Pages.Html(Heading + Pages.Paragraphs, "<title>Judul lain</title><meta name=judul content='Judul dari meta'>")), Pages.Url, Pages.Fetched)
            {
                Rules = new OutletRules { Title = selector },
            }, CancellationToken.None)).Article;
    }

    private static string Title(string head, string headings) => Pages.Article(Pages.Html(headings + Pages.Paragraphs, head)).Title;
}
