using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class StructuredDataTests
{
    private const string Good = """{"@type":"NewsArticle","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}""";

    [Theory]
    [InlineData(Good)]
    [InlineData("\uFEFF" + Good)]
    [InlineData("<!-- " + Good + " -->")]
    [InlineData("//<![CDATA[\n" + Good + "\n//]]>")]
    [InlineData("/* <![CDATA[ */ [" + Good + "] /* ]]> */")]
    [InlineData(Good + ";")]
    [InlineData("""{"@type":"NewsArticle","headline":"Judul","author":"Siti","datePublished":"2026-01-11",}""")]
    [InlineData("""{"@type":"NewsArticle", /* komentar */ "headline":"Judul","author":["Siti",],"datePublished":"2026-01-11"}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"satu\ndua\ttiga\u0001\",\"headline\":\"Judul\",\"author\":\"Siti\",\"datePublished\":\"2026-01-11\"}")]
    [InlineData("""{"@type":"NewsArticle","description":"kata "siapa" itu, ya","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}""")]
    [InlineData("""{"@type":"NewsArticle","description":"ia bilang "ya", "tidak", lalu pergi","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}""")]
    [InlineData("""{"@type":"NewsArticle","description":"harga \$5 \'murah\' \x","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Judul","author":"Siti","datePublished":"2026-01-11","articleBody":"terpotong di ten""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Judul","author":{"name":"Siti"},"datePublished":"2026-01-11","publisher":{"name":"Kabar""")]
    [InlineData("""{"@type":"NewsArticle","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}]}""")]
    [InlineData("""{"@type":"NewsArticle","description":"\ud83d","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}""")]
    [InlineData("""[{"\ud83d":1},{"@type":"NewsArticle","headline":"Judul","author":"Siti","datePublished":"2026-01-11"}]""")]
    public void What_templates_break_is_mended(string block)
    {
        var data = Read(block);

        Assert.Equal(("Judul", "Siti", "2026-01-11"), (data?.Headline, data?.Authors is [var first, ..] ? first : null, data?.Published));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[[[[")]
    [InlineData("\"NewsArticle\"")]
    [InlineData("""{"@type":"Organization","name":"Kabar"}""")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Judul lain"}]}""")]
    [InlineData("""{"@type":"Organization","mentions":{"@type":"NewsArticle","headline":"Judul lain"}}""")]
    public void Nothing_is_made_of_nothing(string block) => Assert.Null(Read(block)?.Headline);

    [Fact]
    public void Line_breaks_of_a_broken_text_stay() => Assert.Equal("Satu.\nDua.", Read("{\"@type\":\"Article\",\"articleBody\":\"Satu.\nDua.\"}")?.Body);

    [Theory]
    [InlineData("\"url\":\"https://kabarpesisir.example/berita/banjir-rendam-tiga-nagari/\"")]
    [InlineData("\"mainEntityOfPage\":{\"@type\":\"WebPage\",\"@id\":\"/berita/banjir-rendam-tiga-nagari?utm_source=x\"}")]
    [InlineData("\"mainEntityOfPage\":\"http://www.kabarpesisir.example/berita/banjir-rendam-tiga-nagari\"")]
    public void Of_several_articles_the_one_at_this_address_counts(string address) => Assert.Equal(
        "Punya kita", Read("""{"@type":"NewsArticle","headline":"Terkait","url":"/berita/lain","datePublished":"2026-01-12"}""", $$"""{"@type":"NewsArticle","headline":"Punya kita",{{address}}}""")?.Headline);

    [Fact]
    public void Else_the_one_with_the_pages_title_counts() => Assert.Equal(
        Pages.Title, Read("""[{"@type":"NewsArticle","headline":"Terkait dan lebih baru"},{"@type":"NewsArticle","headline":"Banjir Rendam Tiga Nagari di Kabupaten Pesisir"}]""")?.Headline);

    [Fact]
    public void Else_the_first_counts() => Assert.Equal("Satu", Read("""{"@type":"NewsArticle","headline":"Satu"}""", """{"@type":"NewsArticle","headline":"Dua"}""")?.Headline);

    [Fact]
    public void The_page_fills_the_gaps_of_its_article()
    {
        var data = Read("""
            {"@graph":[
              {"@type":"Article","headline":"Judul","author":{"@id":"#a"},"publisher":{"@id":"#o"},"image":{"@id":"#i"},"keywords":["banjir","nagari"],"articleSection":["Daerah","Cuaca"],"isAccessibleForFree":"False"},
              {"@type":"WebPage","name":"Judul - Kabar","datePublished":"2026-01-11T21:40:00+07:00","dateModified":"2026-01-12","inLanguage":"id-ID"},
              {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","name":"Beranda"},{"@type":"ListItem","item":{"@id":"/daerah","name":"Daerah"}}]},
              {"@type":"Person","@id":"#a","name":"Siti"},{"@type":"Organization","@id":"#o","name":"Kabar"},{"@type":"ImageObject","@id":"#i","url":"/foto.jpg"}]}
            """);

        Assert.NotNull(data);
        Assert.Equal(("Article", "Judul", "2026-01-11T21:40:00+07:00", "2026-01-12", "id-ID", "Kabar", "Daerah", false), (data.Type, data.Headline, data.Published, data.Modified, data.Language, data.Publisher, data.Section, data.IsAccessibleForFree));
        Assert.Equal(["Siti"], data.Authors);
        Assert.Equal(["/foto.jpg"], data.Images);
        Assert.Equal(["banjir", "nagari"], data.Keywords);
        Assert.Equal(["Beranda", "Daerah"], data.Breadcrumbs);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"False\"", false)]
    [InlineData("\"http://schema.org/False\"", false)]
    [InlineData("\"True\"", true)]
    [InlineData("\"mungkin\"", null)]
    [InlineData("0", null)]
    public void The_flag_of_free_access_is_written_in_many_ways(string written, bool? read) =>
        Assert.Equal(read, Read($$"""{"@type":"Article","isAccessibleForFree":{{written}}}""")?.IsAccessibleForFree);

    [Fact]
    public void A_megabyte_of_anything_are_read_or_passed_over()
    {
        foreach (var piece in new[] { "[", "{\"a\":", "{\"@graph\":[", "\"", "\\", "\" ", "\",\"", "{\"@type\":\"Article\"},", "\\ud83d", "{\"@id\":\"x\",\"name\":\"y\"},", "<!--", "\",   " })
        {
            var filled = string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length));
            foreach (var block in new[] { filled, "{\"@type\":\"Article\",\"headline\":\"" + filled })
                _ = Read(block);
        }

        Assert.Null(Read("{\"@type\":\"Article\",\"headline\":\"" + new string('x', 5 * 1024 * 1024) + "\"}"));
    }

    [Fact]
    public void A_thousand_blocks_are_bounded() =>
        Assert.Equal("Judul 0", StructuredData.Read(Enumerable.Range(0, 1000).Select(number => $$"""{"@type":"Article","headline":"Judul {{number}}"}"""), Pages.Url, "")?.Headline);

    private static StructuredData? Read(params string[] blocks) => StructuredData.Read(blocks, Pages.Url, Pages.Title + " | Kabar Pesisir");
}
