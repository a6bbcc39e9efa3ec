using System.Text;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

public sealed class SourceReadingTests
{
    [Theory]
    [InlineData(SourceKind.Feed, "<html><body>Situs sedang dirawat</body></html>", "Feed.NotAFeed")]
    [InlineData(SourceKind.Feed, "", "Feed.Empty")]
    [InlineData(SourceKind.Sitemap, "<html><body>Situs sedang dirawat</body></html>", "Sitemap.NotASitemap")]
    [InlineData(SourceKind.Listing, "<html><body><p>Belum ada berita.</p></body></html>", "Listing.NoLinks")]
    public void What_is_not_a_source_is_a_failure_with_words_never_an_empty_success(SourceKind kind, string content, string words)
    {
        var reading = Assert.IsType<SourceReading.Failed>(SourceReading.Of(kind, Answer(content)));

        Assert.Equal(words, reading.Failure.Key);
    }

    [Fact]
    public void A_feed_without_entries_is_a_feed() =>
        Assert.Empty(Assert.IsType<SourceReading.Links>(SourceReading.Of(SourceKind.Feed, Answer("<rss version='2.0'><channel><title>Kabar</title></channel></rss>"))).Found);

    [Fact]
    public void A_sitemap_index_names_files_to_read_in_turn()
    {
        var reading = SourceReading.Of(SourceKind.Sitemap, Answer(
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://kabar.test/berita-1.xml</loc></sitemap></sitemapindex>"));

        Assert.Equal([new Uri("https://kabar.test/berita-1.xml")], Assert.IsType<SourceReading.More>(reading).Sitemaps.Select(file => file.Url));
    }

    private static FetchOutcome Answer(string content) => new()
    {
        Reason = FetchReason.Fetched,
        FinalUrl = new Uri("https://kabar.test/sumber"),
        Content = Encoding.UTF8.GetBytes(content),
    };
}
