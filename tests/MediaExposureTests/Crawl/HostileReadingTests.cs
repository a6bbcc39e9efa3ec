using System.Text;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>The largest answers that are let in, filled with links.</summary>
public sealed class HostileReadingTests
{
    [Theory]
    [InlineData(SourceKind.Feed, "<rss><channel>", "<item><link>/x/{0}</link></item>", "")]
    [InlineData(SourceKind.Feed, "{\"items\":[", "{\"url\":\"/x/{0}\"},", "{}]}")]
    [InlineData(SourceKind.Sitemap, "<urlset>", "<url><loc>/x/{0}</loc></url>", "")]
    [InlineData(SourceKind.Listing, "<html><body>", "<a href=/x/{0}>Perpustakaan nagari ramai sekali</a>", "")]
    public void Of_links_without_number_two_thousand_are_taken(SourceKind kind, string begin, string piece, string end)
    {
        var content = Encoding.UTF8.GetBytes(HostileAnswers.Many(begin, i => piece.Replace("{0}", $"{i}", StringComparison.Ordinal), end));

        var reading = SourceReading.Of(kind, new FetchOutcome { Reason = FetchReason.Fetched, FinalUrl = new Uri("https://kabar.test/sumber"), Content = content });

        Assert.Equal(2000, Assert.IsType<SourceReading.Links>(reading).Found.Count);
    }
}
