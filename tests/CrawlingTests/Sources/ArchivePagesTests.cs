namespace PortalMitra.CrawlingTests.Sources;

public sealed class ArchivePagesTests
{
    [Theory]
    [InlineData("https://kabar.example/feed/", 2, "https://kabar.example/feed/?paged=2")]
    [InlineData("https://kabar.example/feed", 3, "https://kabar.example/feed?paged=3")]
    [InlineData("https://kabar.example/feed/atom/#akhir", 2, "https://kabar.example/feed/atom/?paged=2")]
    [InlineData("https://kabar.example/feed/?paged=2", 3, "https://kabar.example/feed/?paged=3")]
    [InlineData("https://kabar.example/feed/?paged=2&a=1&paged=9", 3, "https://kabar.example/feed/?a=1&paged=3")]
    [InlineData("https://kabar.example/?s=taman+baca%20nagari&feed=rss2", 2, "https://kabar.example/?s=taman+baca%20nagari&feed=rss2&paged=2")]
    [InlineData("http://kabar.example:8080/tag/tbm/feed/?", 2, "http://kabar.example:8080/tag/tbm/feed/?paged=2")]
    [InlineData("https://kabar.example/wp-json/wp/v2/posts", 2, "https://kabar.example/wp-json/wp/v2/posts?page=2")]
    [InlineData("https://kabar.example/blog/wp-json/wp/v2/posts/?search=nagari&page=2&per_page=50", 5, "https://kabar.example/blog/wp-json/wp/v2/posts/?search=nagari&per_page=50&page=5")]
    [InlineData("https://kabar.example/?rest_route=%2Fwp%2Fv2%2Fposts", 2, "https://kabar.example/?rest_route=%2Fwp%2Fv2%2Fposts&page=2")]
    public void WordPress_gives_older_entries(string source, int page, string url) =>
        Assert.Equal(url, ArchivePages.Page(new Uri(source), SiteFamily.WordPress, page)?.AbsoluteUri);

    [Theory]
    [InlineData("/feeds/posts/default", 2, "/feeds/posts/default?max-results=100&start-index=101")]
    [InlineData("/feeds/posts/default", 1, "/feeds/posts/default?max-results=100&start-index=1")]
    [InlineData("/feeds/posts/default?alt=rss&max-results=25", 2, "/feeds/posts/default?alt=rss&max-results=25&start-index=26")]
    [InlineData("/feeds/posts/default?start-index=26&max-results=25&q=taman%20baca", 4, "/feeds/posts/default?q=taman%20baca&max-results=25&start-index=76")]
    [InlineData("/feeds/posts/default/-/Taman%20Baca?alt=rss", 3, "/feeds/posts/default/-/Taman%20Baca?alt=rss&max-results=100&start-index=201")]
    [InlineData("/feeds/posts/default?max-results=0", 2, "/feeds/posts/default?max-results=100&start-index=101")]
    [InlineData("/feeds/posts/default?max-results=banyak", 2, "/feeds/posts/default?max-results=100&start-index=101")]
    [InlineData("/feeds/posts/default?max-results=500", 2, "/feeds/posts/default?max-results=100&start-index=101")]
    [InlineData("/feeds/posts/default", int.MaxValue, "/feeds/posts/default?max-results=100&start-index=214748364601")]
    public void Blogger_gives_older_entries(string source, int page, string url) =>
        Assert.Equal("https://kabar.example" + url, ArchivePages.Page(new Uri("https://kabar.example" + source), SiteFamily.Blogger, page)?.AbsoluteUri);

    [Theory]
    [InlineData("https://kabar.example/feed/", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/feed/", SiteFamily.Blogger)]
    [InlineData("https://kabar.example/feeds/posts/default", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/feeds/posts/default", SiteFamily.Unknown)]
    [InlineData("https://kabar.example/feeds/comments/default", SiteFamily.Blogger)]
    [InlineData("https://kabar.example/comments/feed/", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/category/literasi/", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/sitemap.xml", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/wp-json/wp/v2/categories", SiteFamily.WordPress)]
    [InlineData("https://kabar.example/wp-json/wp/v2/posts/7", SiteFamily.WordPress)]
    [InlineData("file:///feed/", SiteFamily.WordPress)]
    public void Other_addresses_know_no_pages(string source, SiteFamily family) => Assert.Null(ArchivePages.Page(new Uri(source), family, 2));

    [Fact]
    public void A_relative_address_knows_none() => Assert.Null(ArchivePages.Page(new Uri("/feed/", UriKind.Relative), SiteFamily.WordPress, 2));

    [Fact]
    public void Pages_are_counted_from_one() => Assert.Throws<ArgumentOutOfRangeException>(() => ArchivePages.Page(new Uri("https://kabar.example/feed/"), SiteFamily.WordPress, 0));
}
