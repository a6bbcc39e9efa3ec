using System.Net;
using System.Text;
using PortalMitra.SamplePress;
using PortalMitra.SamplePress.Editing;

namespace PortalMitra.SamplePressTests.Outlets;

public sealed class PagesTests(PressFixture fixture) : IClassFixture<PressFixture>
{
    private SamplePressServer Press => fixture.Press;

    [Fact]
    public async Task Every_expected_article_is_served_with_its_title_and_every_paragraph()
    {
        var files = ArticleLibrary.Read(TimeProvider.System.GetUtcNow());
        foreach (var mention in Press.ExpectedMentions.Where(mention => mention.OutletSlug != "lensa-rimbo"))
        {
            var page = WebUtility.HtmlDecode(await PagesOfAsync(mention));
            Assert.Contains(mention.Title, page, StringComparison.Ordinal);
            var article = files[mention.OutletSlug].Single(file => file.Title == mention.Title);
            Assert.All(article.Paragraphs, paragraph => Assert.Contains(paragraph, page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_template_shows_its_boilerplate_somewhere()
    {
        foreach (var outlet in Press.Outlets)
        {
            var pages = new StringBuilder(await fixture.Client.GetStringAsync(outlet.SourceUrl));
            foreach (var article in ArticleLibrary.Read(TimeProvider.System.GetUtcNow())[outlet.Slug])
            {
                var path = SamplePress.Outlets.OutletProfile.All.Single(profile => profile.Slug == outlet.Slug).Style.PathOf(article);
                pages.Append(Encoding.UTF8.GetString(await fixture.Client.GetByteArrayAsync(outlet.BaseUrl + path)));
            }
            Assert.NotEmpty(outlet.Boilerplate);
            Assert.All(outlet.Boilerplate, phrase => Assert.Contains(phrase, pages.ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Short_links_and_missing_slashes_lead_to_the_article()
    {
        var outlet = Press.Outlet("kabar-luhak");
        var mention = Press.ExpectedMentions.Single(mention => mention.Path.Contains("pekan-baca", StringComparison.Ordinal));
        Assert.Equal(mention.Url, await LocationAsync(outlet.BaseUrl + "/?p=18962"));
        Assert.Equal(mention.Url, await LocationAsync(mention.Url.TrimEnd('/')));
    }

    [Fact]
    public async Task The_mobile_and_the_amp_page_name_the_canonical_address()
    {
        var blogger = Press.ExpectedMentions.First(mention => mention.OutletSlug == "suara-sarilamak");
        Assert.Contains($"href='{blogger.Url}' rel='canonical'", await fixture.Client.GetStringAsync(blogger.Url + "?m=1"), StringComparison.Ordinal);
        var release = Press.ExpectedMentions.Single(mention => mention.OutletSlug == "pagi-ranah" && mention.Expectation.Story == "rilis-pelatihan");
        Assert.Contains($"rel=\"canonical\" href=\"{release.Url}\"", await fixture.Client.GetStringAsync(release.Url + "/amp"), StringComparison.Ordinal);
        Assert.Contains(release.Url + "/amp<", await fixture.Client.GetStringAsync(Press.Outlet("pagi-ranah").SourceUrl), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_page_of_a_split_article_holds_what_the_first_lacks()
    {
        var mention = Press.ExpectedMentions.Single(mention => mention.Expectation.LastPagePhrase is not null);
        var phrase = mention.Expectation.LastPagePhrase ?? "";
        Assert.DoesNotContain(phrase, await fixture.Client.GetStringAsync(mention.Url), StringComparison.Ordinal);
        Assert.Contains(phrase, await fixture.Client.GetStringAsync(mention.Url + "/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_of_one_outlet_forbid_us_and_those_of_another_are_missing()
    {
        var robots = await fixture.Client.GetStringAsync(Press.Outlet("portal-payobadar").BaseUrl + "/robots.txt");
        Assert.StartsWith("User-agent: PortalMitra\nDisallow: /\n", robots, StringComparison.Ordinal);
        using var missing = await fixture.Client.GetAsync(Press.Outlet("radio-luhak").BaseUrl + "/robots.txt");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_broken_pages_lie_about_their_encoding_in_both_directions()
    {
        var outlet = Press.Outlet("lensa-rimbo");
        var windows = await fixture.Client.GetByteArrayAsync(outlet.BaseUrl + "/baca.php?id=41");
        Assert.Contains("charset=utf-8", Encoding.Latin1.GetString(windows), StringComparison.Ordinal);
        Assert.Contains("Caf\u00e9 Baca", Encoding.Latin1.GetString(windows), StringComparison.Ordinal);
        var utf8 = await fixture.Client.GetByteArrayAsync(outlet.BaseUrl + "/baca.php?id=47");
        Assert.Contains("charset=windows-1252", Encoding.UTF8.GetString(utf8), StringComparison.Ordinal);
        Assert.Contains("\u201ctanam lalu ceritakan\u201d", Encoding.UTF8.GetString(utf8), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/galat/jadwal-layanan-perpustakaan.html", HttpStatusCode.InternalServerError)]
    [InlineData("/hilang/perpustakaan-nagari-piobang.html", HttpStatusCode.NotFound)]
    [InlineData("/putar/a", HttpStatusCode.Redirect)]
    [InlineData("/putar/b", HttpStatusCode.Redirect)]
    public async Task Hazards_answer_as_promised(string path, HttpStatusCode status)
    {
        using var response = await fixture.Client.GetAsync(Press.Outlet("lensa-rimbo").BaseUrl + path);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task The_pdf_is_one_and_the_large_page_is_large()
    {
        var outlet = Press.Outlet("lensa-rimbo");
        using var pdf = await fixture.Client.GetAsync(outlet.BaseUrl + "/unduh/laporan-perpustakaan.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        var large = await fixture.Client.GetByteArrayAsync(outlet.BaseUrl + "/besar/album-foto.html");
        Assert.True(large.Length > 20 * 1024 * 1024);
    }

    private async Task<string> PagesOfAsync(ExpectedMention mention)
    {
        var first = await fixture.Client.GetStringAsync(mention.Url);
        return mention.Expectation.LastPagePhrase is null ? first : first + await fixture.Client.GetStringAsync(mention.Url + "/2");
    }

    private async Task<string?> LocationAsync(string address)
    {
        using var response = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        return response.Headers.Location?.ToString();
    }
}
