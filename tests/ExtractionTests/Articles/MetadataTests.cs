using PortalMitra.Extraction;

namespace PortalMitra.ExtractionTests.Articles;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":"Siti Rahma"}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Siti Rahma","url":"https://kabarpesisir.example/siti"}}""")]
    [InlineData("""[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","author":{"name":"Siti Rahma"}}]""")]
    [InlineData("""{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"Article","author":{"name":"Siti Rahma"}}]}""")]
    [InlineData("""{"@type":["Thing","NewsArticle"],"author":"Siti Rahma"}""")]
    [InlineData("""{"@type":"https://schema.org/NewsArticle","author":"Siti Rahma"}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"ReportageNewsArticle","author":"Siti Rahma"}}""")]
    [InlineData("""{"@type":"Report","author":"  Siti   Rahma ",}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"baris satu\nbaris dua\tlagi\",\"author\":\"Siti Rahma\"}")]
    [InlineData("""{"@type":"NewsArticle","author":"Siti &#82;ahma"}""")]
    public void JSON_LD_is_read_in_all_its_shapes(string json) => Assert.Equal("Siti Rahma", Article(Json(json)).Author);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"NewsArticle\"")]
    [InlineData("""{"\ud83d":1,"@type":"\ud83d"}""")]
    [InlineData("""{"@type":5}""")]
    [InlineData("""{"@type":"NewsArticle","author":5,"datePublished":{},"image":[[[[]]]]}""")]
    public void Broken_JSON_LD_leaves_the_other_sources(string json) =>
        Assert.Equal("Budi", Article(Json(json) + """<meta name="author" content="Budi">""").Author);

    [Fact]
    public void A_broken_block_does_not_hide_a_whole_one() => Assert.Equal("Siti Rahma", Article(Json("{") + Json("""{"@type":"Article","author":"Siti Rahma"}""")).Author);

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","url":"https://kabarpesisir.example/siti"}}""")]
    [InlineData("""{"@type":"NewsArticle","author":"https://kabarpesisir.example/siti"}""")]
    [InlineData("""{"@type":"NewsArticle","author":" "}""")]
    [InlineData("""{"@type":"Organization","author":"Bukan penulis"}""")]
    public void The_address_of_a_profile_is_no_author(string json)
    {
        Assert.Null(Article(Json(json)).Author);
        Assert.Equal("Budi", Article(Json(json) + """<meta name="author" content="Budi">""").Author);
    }

    [Fact]
    public void A_name_of_more_than_eighty_letters_is_a_sentence()
    {
        Assert.Null(Article($"""<meta name="author" content="{new string('a', 81)}">""").Author);
        Assert.NotNull(Article($"""<meta name="author" content="{new string('a', 80)}">""").Author);
    }

    [Fact]
    public void The_outlet_names_itself_or_its_publisher_does()
    {
        var publisher = Json("""{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"PT Kabar Pesisir"}}""");

        Assert.Equal("Kabar Pesisir", Article(publisher + """<meta property="og:site_name" content="Kabar Pesisir">""").Outlet);
        Assert.Equal("PT Kabar Pesisir", Article(publisher).Outlet);
        Assert.Null(Article("").Outlet);
    }

    [Theory]
    [InlineData("id", "id")]
    [InlineData("id-ID", "id-ID")]
    [InlineData("", null)]
    [InlineData("i", null)]
    [InlineData("ini bukan tanda bahasa melainkan kalimat", null)]
    public void The_page_says_its_language(string written, string? read) =>
        Assert.Equal(read, Pages.Article($"<html lang=\"{written}\"><title>{Pages.Title}</title><body>{Pages.Paragraphs}").Language);

    [Theory]
    [InlineData("https://kabarpesisir.example/asli", "https://kabarpesisir.example/asli")]
    [InlineData("/asli", "https://kabarpesisir.example/asli")]
    [InlineData("asli", "https://kabarpesisir.example/berita/asli")]
    [InlineData("//lain.example/asli", "https://lain.example/asli")]
    [InlineData("", null)]
    [InlineData("javascript:void(0)", null)]
    [InlineData("http://[", null)]
    public void Addresses_become_absolute_or_nothing(string written, string? read)
    {
        Assert.Equal(read, Article($"""<link rel="canonical" href="{written}">""").CanonicalUrl?.AbsoluteUri);
        Assert.Equal(read, Article($"""<meta property="og:image" content="{written}">""").ImageUrl?.AbsoluteUri);
    }

    [Fact]
    public void Relative_addresses_count_from_the_base_of_the_page() =>
        Assert.Equal("https://kabarpesisir.example/asli", Article("""<base href="https://kabarpesisir.example/"><link rel="canonical" href="asli">""").CanonicalUrl?.AbsoluteUri);

    [Theory]
    [InlineData("\"/foto.jpg\"")]
    [InlineData("[\"/foto.jpg\",\"/lain.jpg\"]")]
    [InlineData("""{"@type":"ImageObject","name":"Warga mengungsi","url":"/foto.jpg"}""")]
    public void An_image_is_an_address_not_its_caption(string image) =>
        Assert.Equal("https://kabarpesisir.example/foto.jpg", Article(Json($$"""{"@type":"NewsArticle","image":{{image}}}""")).ImageUrl?.AbsoluteUri);

    [Theory]
    [InlineData("""<meta name="robots" content="noarchive">""")]
    [InlineData("""<meta name="ROBOTS" content="index, follow, NOARCHIVE">""")]
    [InlineData("""<META NAME="Robots" CONTENT="None">""")]
    [InlineData("""<meta name="robots" content="index nofollow noarchive">""")]
    [InlineData("""<meta name="portalmitra" content="noarchive">""")]
    [InlineData("""<meta name=" PortalMitra " content=" none ">""")]
    [InlineData("""<meta name="robots" content="max-image-preview:large"><meta name="robots" content="max-snippet:-1,noarchive">""")]
    public void A_page_may_want_no_copy(string head) => Assert.False(Article(head).MayBeArchived);

    [Theory]
    [InlineData("")]
    [InlineData("""<meta name="robots" content="index, follow, max-image-preview:large, max-snippet:-1">""")]
    [InlineData("""<meta name="robots" content="noindex, nofollow">""")]
    [InlineData("""<meta name="robots" content="max-image-preview: none">""")]
    [InlineData("""<meta name="googlebot" content="noarchive">""")]
    [InlineData("""<meta name="description" content="none, noarchive">""")]
    [InlineData("""<meta name="robots"><meta content="noarchive">""")]
    [InlineData("""<meta name="robots" content="noarchives">""")]
    public void Rules_of_another_kind_or_for_others_leave_it_to_us(string head) => Assert.True(Article(head).MayBeArchived);

    private static string Json(string json) => $"""<script type="application/ld+json">{json}</script>""";

    private static Article Article(string head) => Pages.Article(Pages.Html(Pages.Paragraphs, $"<title>{Pages.Title}</title>{head}"));
}
