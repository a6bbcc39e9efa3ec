using PortalMitra.Extraction;
using PortalMitra.Extraction.Bodies;

namespace PortalMitra.ExtractionTests.Bodies;

public sealed class ElementNamesTests
{
    [Theory]
    [InlineData("entry-content", nameof(NameSays.Body))]
    [InlineData("entryContent", nameof(NameSays.Body))]
    [InlineData("entry_content", nameof(NameSays.Body))]
    [InlineData("ENTRY_CONTENT", nameof(NameSays.Body))]
    [InlineData("post-body", nameof(NameSays.Body))]
    [InlineData("article__body", nameof(NameSays.Body))]
    [InlineData("field--name-body", nameof(NameSays.Body))]
    [InlineData("isi_berita", nameof(NameSays.Body))]
    [InlineData("related", nameof(NameSays.Beside))]
    [InlineData("relatedPosts", nameof(NameSays.Beside))]
    [InlineData("berita-terkait", nameof(NameSays.Beside))]
    [InlineData("sidebar2", nameof(NameSays.Beside))]
    [InlineData("iklan", nameof(NameSays.Beside))]
    [InlineData("share-bar", nameof(NameSays.Beside))]
    [InlineData("author-box", nameof(NameSays.Beside))]
    [InlineData("comments-area", nameof(NameSays.Comments))]
    [InlineData("komentar", nameof(NameSays.Comments))]
    [InlineData("wp-caption", nameof(NameSays.Caption))]
    [InlineData("excerpt", nameof(NameSays.Lead))]
    [InlineData("byline", nameof(NameSays.About))]
    [InlineData("site-footer", nameof(NameSays.Frame))]
    [InlineData("cookie-notice", nameof(NameSays.Frame))]
    [InlineData("widget", nameof(NameSays.Widget))]
    [InlineData("hentry", nameof(NameSays.Article))]
    public void A_name_says_what_its_words_say(string name, string meaning)
    {
        var says = Enum.Parse<NameSays>(meaning);
        Assert.True((OfClass(name) & says) == says, $"{name}: {OfClass(name)}");
        Assert.True((OfId(name) & says) == says || name == "hentry", $"{name}: {OfId(name)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("has-sidebar")]
    [InlineData("no-sidebar")]
    [InlineData("with-comments")]
    [InlineData("without-related")]
    [InlineData("has_sidebar")]
    [InlineData("row col-md-8")]
    [InlineData("td_block_wrap tdi_65")]
    [InlineData("css-1q2w3e")]
    [InlineData("shareholder-value")]
    [InlineData("adsorption")]
    [InlineData("elementor-widget elementor-element")]
    [InlineData("elementor-widget-container")]
    public void A_name_without_a_telling_word_says_nothing_of_what_stands_beside(string name) =>
        Assert.Equal(NameSays.Nothing, OfClass(name) & (NameSays.Beside | NameSays.Comments | NameSays.Frame | NameSays.Widget | NameSays.Caption));

    [Theory]
    [InlineData("related-content")]
    [InlineData("comment-body")]
    [InlineData("sidebar-article")]
    [InlineData("newsletter-content")]
    public void One_name_that_says_both_means_what_stands_beside(string name) => Assert.Equal(NameSays.Nothing, OfClass(name) & (NameSays.Body | NameSays.Article));

    [Fact]
    public void One_class_for_the_text_is_not_unsaid_by_another() => Assert.True((OfClass("post-content sidebar-right") & NameSays.Body) != 0);

    [Theory]
    [InlineData("section section--ads")]
    [InlineData("card card--related")]
    public void A_variant_beside_its_block_says_how_the_block_looks(string classes) => Assert.Equal(NameSays.Nothing, OfClass(classes) & NameSays.Beside);

    [Theory]
    [InlineData("section--ads")]
    [InlineData("section--ads other")]
    public void A_variant_on_its_own_is_a_name(string classes) => Assert.Equal(NameSays.Beside, OfClass(classes) & NameSays.Beside);

    [Theory]
    [InlineData("Article_body__3xYz1", nameof(NameSays.Body))]
    [InlineData("Layout_main__2pNav", nameof(NameSays.Article))]
    [InlineData("Story_related__aB3dE", nameof(NameSays.Beside))]
    public void Random_letters_behind_a_name_are_passed_over(string name, string meaning)
    {
        var says = Enum.Parse<NameSays>(meaning);
        Assert.True((OfClass(name) & says) == says, $"{name}: {OfClass(name)}");
        Assert.True(says == NameSays.Beside || (OfClass(name) & (NameSays.Beside | NameSays.Frame)) == 0, $"{name}: {OfClass(name)}");
    }

    [Theory]
    [InlineData("elementor-widget-share-buttons", nameof(NameSays.Beside))]
    [InlineData("elementor-widget-theme-post-content", nameof(NameSays.Body))]
    public void A_page_builder_names_what_it_wraps_behind_its_own_name(string name, string meaning) =>
        Assert.True(OfClass(name).HasFlag(Enum.Parse<NameSays>(meaning)), $"{name}: {OfClass(name)}");

    [Theory]
    [InlineData("post-12 post type-post status-publish format-standard hentry category-iklan tag-komentar")]
    [InlineData("hentry tag-sidebar")]
    public void Tags_in_the_classes_of_a_post_say_nothing_of_it(string classes) => Assert.Equal(NameSays.Article, OfClass(classes));

    [Fact]
    public void Very_long_names_are_read_in_no_time()
    {
        Assert.Equal(NameSays.Nothing, OfClass(new string('a', 1_000_000)));
        Assert.Equal(NameSays.Nothing, OfClass(string.Concat(Enumerable.Repeat("xy-", 300_000)) + "iklan"));
        Assert.Equal(NameSays.Nothing, OfClass(string.Concat(Enumerable.Repeat("x", 100)) + "Iklan") & NameSays.Body);
    }

    [Theory]
    [InlineData("ähnliche-artikel")]
    [InlineData("ニュース")]
    [InlineData("---__--")]
    [InlineData("1234")]
    [InlineData("😀-iklan")]
    public void Strange_names_do_no_harm(string name) => _ = OfClass(name) | OfId(name);

    private static NameSays OfClass(string classes)
    {
        var (page, names) = Read($"<div class=\"{classes}\">");
        return names.OfClasses(page);
    }

    private static NameSays OfId(string id)
    {
        var (page, names) = Read($"<div id=\"{id}\">");
        return names.OfId(page);
    }

    private static (FlatNode Node, NameMemory<NameSays> Names) Read(string html)
    {
        var page = FlatPage.Of(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html));
        return (page[page.Body + 1], ElementNames.On(page));
    }
}
