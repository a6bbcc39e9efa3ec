namespace PortalMitra.CrawlingTests.Addresses;

public sealed class SiteTests
{
    [Theory]
    [InlineData("https://kabar.com/7", "kabar.com")]
    [InlineData("https://www.kabar.com/7", "kabar.com")]
    [InlineData("http://berita.daerah.kabar.com:8080/", "kabar.com")]
    [InlineData("https://KABAR.com./", "kabar.com")]
    [InlineData("https://kabar.id/", "kabar.id")]
    [InlineData("https://sumbar.kabar.id/", "kabar.id")]
    [InlineData("https://www.kabar.co.id/", "kabar.co.id")]
    [InlineData("https://kabar.co.id/", "kabar.co.id")]
    [InlineData("https://ppid.limapuluhkotakab.go.id/", "limapuluhkotakab.go.id")]
    [InlineData("https://kabar.blogspot.com/", "kabar.blogspot.com")]
    [InlineData("https://co.id/", "co.id")]
    [InlineData("https://www.b\u00FCcher.example/", "xn--bcher-kva.example")]
    [InlineData("http://127.0.0.1:5005/", "127.0.0.1:5005")]
    [InlineData("http://127.0.0.1/", "127.0.0.1")]
    [InlineData("http://[::1]:5005/", "[::1]:5005")]
    [InlineData("http://localhost./", "localhost.")]
    [InlineData("http://LOCALHOST:5005/", "localhost:5005")]
    public void Hosts_of_one_outlet_are_one_site(string url, string site) => Assert.Equal(site, Site.Of(new Uri(url)));

    [Fact]
    public void Two_blogs_of_one_host_are_two_sites() =>
        Assert.NotEqual(Site.Of(new Uri("https://a.wordpress.com/")), Site.Of(new Uri("https://b.wordpress.com/")));

    [Fact]
    public void A_host_that_cannot_exist_is_a_site_of_its_own() => Assert.Equal("\u0378.com", Site.Of(new Uri("http://\u0378.com/")));
}
