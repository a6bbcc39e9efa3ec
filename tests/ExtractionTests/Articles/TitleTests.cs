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

    private static string Title(string head, string headings) => Pages.Article(Pages.Html(headings + Pages.Paragraphs, head)).Title;
}
