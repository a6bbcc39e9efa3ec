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
            SitemapOutcome.Index index => index.Sitemaps,
            _ => [],
        };
        Assert.All(urls, url => Assert.True(url.Scheme is "http" or "https" && url.Host.Length > 0 && url.OriginalString.Length <= 2048));
    }

    /// <summary>What is packed may be a thousand times as long; no seed is.</summary>
    private static HostileInput Unpacked(HostileInput input) => input with { Content = new byte[input.Content.Length + 4096] };
}
