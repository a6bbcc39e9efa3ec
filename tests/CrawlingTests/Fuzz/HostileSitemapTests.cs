using System.IO.Compression;

namespace PortalMitra.CrawlingTests.Fuzz;

public sealed class HostileSitemapTests
{
    private static readonly Uri Address = new("https://kabar.example/sitemap.xml");

    [HostileProperty]
    public void Addresses_of_a_sitemap_lead_to_the_web(HostileInput input)
    {
        var urls = Bounded.Run(Unpacked(input), () => SitemapReader.Read(input.Content, Address, charset: null)) switch
        {
            SitemapOutcome.Pages pages => pages.Entries.Select(page => page.Url),
            SitemapOutcome.Index index => index.Sitemaps.Select(file => file.Url),
            _ => [],
        };
        Assert.All(urls, url => Assert.True(url.Scheme is "http" or "https" && url.Host.Length > 0 && url.OriginalString.Length <= 2048));
    }

    /// <summary>What was packed counts as long as it is.</summary>
    private static HostileInput Unpacked(HostileInput input)
    {
        var length = input.Content.Length;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(input.Content.ToArray()), CompressionMode.Decompress);
            while (gzip.ReadByte() >= 0)
                length++;
        }
        catch (InvalidDataException)
        {
            // Broken, or not packed at all: so far it came.
        }

        return input with { Content = new byte[length] };
    }
}
