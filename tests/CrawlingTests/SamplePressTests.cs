using PortalMitra.SamplePress;

namespace PortalMitra.CrawlingTests;

/// <summary>Fetching and reading together, on outlets as they are.</summary>
public sealed class SamplePressTests : IAsyncLifetime
{
    private SamplePressServer _press = null!;

    public async Task InitializeAsync() => _press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);

    public async Task DisposeAsync() => await _press.DisposeAsync();

    [Theory]
    [InlineData("kabar-luhak")]
    [InlineData("suara-sarilamak")]
    [InlineData("lensa-rimbo")]
    [InlineData("pagi-ranah")]
    public async Task Every_feed_gives_titles_dates_and_addresses(string slug)
    {
        var outlet = _press.Outlet(slug);
        var answer = await FetchAsync(outlet.SourceUrl);
        var entries = Assert.IsType<FeedOutcome.Read>(FeedReader.Read(answer.Content, answer.FinalUrl, answer.Charset)).Entries;
        var mentions = _press.ExpectedMentions.Where(mention => mention.OutletSlug == slug).Select(mention => ((string?)mention.Title, (DateTimeOffset?)mention.PublishedAt));
        Assert.Subset(entries.Select(entry => (entry.Title, entry.Published)).ToHashSet(), mentions.ToHashSet());
        Assert.All(entries, entry => Assert.StartsWith(outlet.BaseUrl, entry.Url?.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_news_sitemap_gives_addresses()
    {
        var answer = await FetchAsync(_press.Outlet("harian-tigo-luhak").SourceUrl);
        Assert.NotEmpty(Assert.IsType<SitemapOutcome.Pages>(SitemapReader.Read(answer.Content, answer.FinalUrl, answer.Charset)).Entries);
    }

    [Theory]
    [InlineData("kabar-luhak", true)]
    [InlineData("radio-luhak", true)]
    [InlineData("lensa-rimbo", true)]
    [InlineData("portal-payobadar", false)]
    public async Task The_rules_of_every_outlet_are_understood(string slug, bool allowed)
    {
        var rules = RobotsPolicy.Read(await FetchAsync(_press.Outlet(slug).BaseUrl + "/robots.txt"));
        Assert.Equal(allowed, rules?.IsAllowed(FetchOptions.ProductToken, "/berita/71"));
    }

    [Fact]
    public async Task An_outlet_that_is_down_keeps_us_away()
    {
        _press.SetOutage("kabar-luhak", true);
        Assert.Null(RobotsPolicy.Read(await FetchAsync(_press.Outlet("kabar-luhak").BaseUrl + "/robots.txt")));
    }

    [Theory]
    [InlineData("/besar/album-foto.html", FetchReason.TooLarge)]
    [InlineData("/putar/a", FetchReason.TooManyRedirects)]
    [InlineData("/hilang/perpustakaan-nagari-piobang.html", FetchReason.NotFound)]
    [InlineData("/galat/jadwal-layanan-perpustakaan.html", FetchReason.ServerError)]
    [InlineData("/unduh/laporan-perpustakaan.pdf", FetchReason.Fetched)]
    public async Task Every_trap_has_its_reason(string path, FetchReason reason) =>
        Assert.Equal(reason, (await FetchAsync(_press.Outlet("lensa-rimbo").BaseUrl + path)).Reason);

    private async Task<FetchOutcome> FetchAsync(string url)
    {
        var ports = _press.Outlets.Select(outlet => new Uri(outlet.BaseUrl).Port).ToHashSet();
        using var fetcher = new GuardedFetcher(new FetchOptions { Contact = "redaksi@example.org", LoopbackPorts = ports }, TimeProvider.System);
        return await fetcher.FetchAsync(new FetchRequest(new Uri(url)), CancellationToken.None);
    }
}
