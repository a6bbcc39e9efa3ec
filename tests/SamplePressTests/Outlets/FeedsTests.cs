using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PortalMitra.SamplePress;

namespace PortalMitra.SamplePressTests.Outlets;

public sealed class FeedsTests(PressFixture fixture) : IClassFixture<PressFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private SamplePressServer Press => fixture.Press;

    [Fact]
    public async Task Every_outlet_answers_at_its_source()
    {
        Assert.True(Press.Outlets.Count >= 8);
        foreach (var outlet in Press.Outlets)
        {
            using var response = await fixture.Client.GetAsync(outlet.SourceUrl);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("kabar-luhak", 7)]
    [InlineData("pagi-ranah", 5)]
    [InlineData("portal-payobadar", 2)]
    public async Task Rss_parses_and_announces_every_article(string slug, int items)
    {
        var feed = await XmlAsync(Press.Outlet(slug).SourceUrl);
        Assert.Equal(items, feed.Descendants("item").Count());
        Assert.All(feed.Descendants("item"), item => Assert.EndsWith("+0700", item.Element("pubDate")?.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_wordpress_feed_carries_the_content_and_short_guids()
    {
        var feed = await XmlAsync(Press.Outlet("kabar-luhak").SourceUrl);
        Assert.All(feed.Descendants("item"), item =>
        {
            Assert.Contains("/?p=", item.Element("guid")?.Value, StringComparison.Ordinal);
            Assert.True(item.Element(Content + "encoded")?.Value.Length > 900);
        });
    }

    [Fact]
    public async Task The_wordpress_feed_answers_304_until_something_is_published()
    {
        await using var press = await PressFixture.StartAsync();
        var address = press.Outlet("kabar-luhak").SourceUrl;
        using var first = await fixture.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotModified, await ConditionalAsync(address, first));
        press.Publish("kabar-luhak", new SampleArticle { Slug = "baru", Title = "Baru", Paragraphs = ["Satu."] });
        Assert.Equal(HttpStatusCode.OK, await ConditionalAsync(address, first));
    }

    [Fact]
    public async Task The_blogger_feed_is_atom_and_on_request_rss()
    {
        var address = Press.Outlet("suara-sarilamak").SourceUrl;
        var atom = await XmlAsync(address);
        Assert.Equal(5, atom.Descendants(Atom + "entry").Count());
        var rss = await XmlAsync(address + "?alt=rss&max-results=3");
        Assert.Equal(3, rss.Descendants("item").Count());
    }

    [Fact]
    public async Task The_news_sitemap_is_named_by_robots_and_lists_two_days()
    {
        var outlet = Press.Outlet("harian-tigo-luhak");
        var robots = await fixture.Client.GetStringAsync(outlet.BaseUrl + "/robots.txt");
        Assert.Contains("Sitemap: " + outlet.SourceUrl, robots, StringComparison.Ordinal);
        Assert.Equal(5, (await XmlAsync(outlet.SourceUrl)).Descendants(News + "news").Count());
    }

    [Fact]
    public async Task The_listing_links_every_article_with_a_relative_time()
    {
        var outlet = Press.Outlet("radio-luhak");
        var html = await fixture.Client.GetStringAsync(outlet.SourceUrl);
        Assert.Contains("3 jam yang lalu", html, StringComparison.Ordinal);
        Assert.All(Press.ExpectedMentions.Where(mention => mention.OutletSlug == outlet.Slug),
            mention => Assert.Contains($"href=\"{mention.Path}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_broken_feed_is_neither_xml_nor_utf8_yet_names_its_articles()
    {
        var bytes = await fixture.Client.GetByteArrayAsync(Press.Outlet("lensa-rimbo").SourceUrl);
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        Assert.Throws<DecoderFallbackException>(() => strict.GetString(bytes));
        var text = Encoding.Latin1.GetString(bytes);
        Assert.Throws<XmlException>(() => XDocument.Parse(text));
        Assert.All(Press.ExpectedMentions.Where(mention => mention.OutletSlug == "lensa-rimbo"),
            mention => Assert.Contains(mention.Url, text, StringComparison.Ordinal));
    }

    private async Task<XDocument> XmlAsync(string address) => XDocument.Parse(await fixture.Client.GetStringAsync(address));

    private async Task<HttpStatusCode> ConditionalAsync(string address, HttpResponseMessage earlier)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(earlier.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var response = await fixture.Client.SendAsync(request);
        return response.StatusCode;
    }
}
