namespace PortalMitra.CrawlingTests.Sources;

public sealed class SiteFamiliesTests
{
    [Theory]
    [InlineData("https://wordpress.org/?v=6.5", SiteFamily.WordPress)]
    [InlineData("http://wordpress.com/", SiteFamily.WordPress)]
    [InlineData("WordPress 6.5", SiteFamily.WordPress)]
    [InlineData("WORDPRESS", SiteFamily.WordPress)]
    [InlineData("Blogger", SiteFamily.Blogger)]
    [InlineData("http://www.blogger.com", SiteFamily.Blogger)]
    [InlineData("blogger", SiteFamily.Blogger)]
    [InlineData("Joomla! - Open Source Content Management", SiteFamily.Unknown)]
    [InlineData("", SiteFamily.Unknown)]
    [InlineData(null, SiteFamily.Unknown)]
    public void A_site_says_who_runs_it(string? generator, SiteFamily family) => Assert.Equal(family, SiteFamilies.Of(generator, null));

    [Theory]
    [InlineData("https://kabar.example/feeds/posts/default", SiteFamily.Blogger)]
    [InlineData("https://kabar.example/feeds/posts/default/-/Literasi?alt=rss", SiteFamily.Blogger)]
    [InlineData("https://kabar.example/feeds/posts/summary", SiteFamily.Blogger)]
    [InlineData("https://kabar.blogspot.com/", SiteFamily.Blogger)]
    [InlineData("https://kabar.blogspot.co.id/", SiteFamily.Blogger)]
    [InlineData("https://www.kabar.blogspot.co.id/2026/01/a.html", SiteFamily.Blogger)]
    [InlineData("https://KABAR.BLOGSPOT.COM/feed/", SiteFamily.Blogger)]
    [InlineData("https://kabar.wordpress.com/", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/?feed=rss2", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/?s=perpustakaan&feed=rss2", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/wp-json/wp/v2/posts?search=nagari", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/?rest_route=/wp/v2/posts", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/feed/", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/category/literasi/feed", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/feed/rss2/?paged=2", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/rss", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/feed.xml", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/feed/berita", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/newsfeed/", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/?feed=berita", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/?feed", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/?newsfeed=rss2", SiteFamily.Unknown)]
    [InlineData("https://blogspot.kabar.example/", SiteFamily.Unknown)]
    [InlineData("https://wordpress.com.kabar.example/", SiteFamily.Unknown)]
    [InlineData("https://bukanwordpress.com/", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/feeds/comments/default", SiteFamily.Unknown)]
    [InlineData("mailto:redaksi@kabar.example", SiteFamily.Unknown)]
    public void Addresses_tell_where_the_site_does_not(string url, SiteFamily family) => Assert.Equal(family, SiteFamilies.Of(null, new Uri(url)));

    [Fact]
    public void What_the_site_says_goes_first() => Assert.Equal(SiteFamily.Blogger, SiteFamilies.Of("Blogger", new Uri("https://kabar.example/feed/")));

    [Theory]
    [InlineData("https://kabar.example/feed/", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/?feed=rss2", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/feeds/posts/default", SiteFamily.Blogger)]
    public void Another_name_speaks_against_a_mere_guess(string url, SiteFamily family) => Assert.Equal(family, SiteFamilies.Of("Joomla!", new Uri(url)));

    [Fact]
    public void A_relative_address_says_nothing() => Assert.Equal(SiteFamily.Unknown, SiteFamilies.Of(null, new Uri("/feed/", UriKind.Relative)));
}
