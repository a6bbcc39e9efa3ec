namespace PortalMitra.CrawlingTests.Sources;

public sealed class SourceCandidatesTests
{
    private static readonly Uri Home = new("https://www.kabar.example/");

    [Fact]
    public void Of_a_bare_home_page_the_usual_places_are_asked_and_the_page_itself() =>
        Assert.Equal(
            ["/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feeds/posts/default", "/sitemap-news.xml", "/news-sitemap.xml", "/sitemap_index.xml", "/sitemap.xml", "/wp-sitemap.xml", "/"],
            Of().Select(candidate => candidate.Url.AbsolutePath));

    [Fact]
    public void What_is_known_goes_before_what_is_usual()
    {
        var candidates = Of("WordPress 6.8", ["https://www.kabar.example/daerah/feed/"], ["https://kabar.example/sitemap.xml", "/post-sitemap.xml", "https://kabar.example/news.xml"], ["https://kabar.example/daerah"]);

        Assert.Equal(
            [
                new(CandidateKind.Feed, new Uri(Home, "/daerah/feed/"), "page-names-it"),
                new(CandidateKind.Feed, new Uri(Home, "/feed/"), "wordpress"),
                new(CandidateKind.Sitemap, new Uri("https://kabar.example/news.xml"), "robots-names-it"),
                new(CandidateKind.Sitemap, new Uri("https://kabar.example/sitemap.xml"), "robots-names-it"),
                new(CandidateKind.Sitemap, new Uri(Home, "/post-sitemap.xml"), "robots-names-it"),
                new(CandidateKind.Feed, new Uri(Home, "/rss"), "usual-place"),
            ],
            candidates.Take(6));
        Assert.Equal([new(CandidateKind.Listing, new Uri("https://kabar.example/daerah"), "section"), new SourceCandidate(CandidateKind.Listing, Home, "home")], candidates.TakeLast(2));
    }

    [Theory]
    [InlineData("WordPress 6.8", "/feed/", "wordpress", "/feeds/posts/default")]
    [InlineData("blogger", "/feeds/posts/default", "blogger", "/feed/")]
    public void Each_family_has_its_own_place_first_and_none_of_the_other(string generator, string own, string why, string other)
    {
        var candidates = Of(generator);

        Assert.Equal(new SourceCandidate(CandidateKind.Feed, new Uri(Home, own), why), candidates[0]);
        Assert.DoesNotContain(candidates, candidate => candidate.Url.AbsolutePath == other);
        Assert.Equal(why == "wordpress", candidates.Any(candidate => candidate.Url.AbsolutePath == "/wp-sitemap.xml"));
    }

    [Fact]
    public void A_rubric_of_WordPress_has_its_feed_beneath_it() =>
        Assert.Equal(["/kategori/daerah/feed/", "/feed/"], SourceCandidates.Of(new Uri(Home, "/kategori/daerah/"), "WordPress", [], [], []).Take(2).Select(candidate => candidate.Url.AbsolutePath));

    [Fact]
    public void Only_feeds_that_the_page_names_may_be_elsewhere()
    {
        var candidates = Of(feeds: ["https://umpan.example/kabar"], robots: ["https://lain.example/sitemap.xml", "ftp://kabar.example/x", "http://["], sections: ["https://lain.example/berita", "https://rss.kabar.example/berita"]);

        Assert.Equal("https://umpan.example/kabar", candidates[0].Url.AbsoluteUri);
        Assert.DoesNotContain(candidates, candidate => candidate.Url.Host == "lain.example");
        Assert.Contains(candidates, candidate => candidate.Url.Host == "rss.kabar.example");
        Assert.All(candidates, candidate => Assert.Equal("https", candidate.Url.Scheme));
    }

    [Fact]
    public void Feeds_of_comments_are_never_asked() =>
        Assert.Equal(Of(), Of(feeds: ["https://www.kabar.example/comments/feed/", "https://www.kabar.example/?feed=comments-rss2", "https://www.kabar.example/feeds/7/comments/default"]));

    [Fact]
    public void No_address_is_asked_twice()
    {
        var candidates = Of("WordPress", ["https://www.kabar.example/feed/", "https://www.kabar.example/feed/#x"], ["https://www.kabar.example/sitemap.xml", "/sitemap.xml"], ["https://www.kabar.example/", "https://www.kabar.example/a", "https://www.kabar.example/a"]);

        Assert.Equal("page-names-it", candidates[0].Why);
        Assert.Equal(candidates.Count, candidates.Select(candidate => candidate.Url).Distinct().Count());
        Assert.Single(candidates, candidate => candidate.Url.AbsolutePath == "/a");
        Assert.Equal("home", Assert.Single(candidates, candidate => candidate.Url == Home).Why);
    }

    [Fact]
    public void However_much_is_named_sixteen_are_asked_and_the_home_page_is_one()
    {
        var many = Enumerable.Range(0, 50).Select(i => $"https://www.kabar.example/{i}").ToArray();

        var candidates = Of("WordPress", many, [.. many.Select(url => url + ".xml")], [.. many.Select(url => url + "/berita")]);

        Assert.Equal(16, candidates.Count);
        Assert.Equal("page-names-it 6, wordpress 1, robots-names-it 4, usual-place 1, section 3, home 1", string.Join(", ", candidates.GroupBy(candidate => candidate.Why).Select(group => $"{group.Key} {group.Count()}")));
    }

    [Fact]
    public void An_outlet_on_this_computer_is_its_own_site() =>
        Assert.Equal("http://127.0.0.1:5000/sitemap-a.xml", SourceCandidates.Of(new Uri("http://127.0.0.1:5000/"), null, [], ["http://127.0.0.1:5001/sitemap.xml", "/sitemap-a.xml"], [])[0].Url.AbsoluteUri);

    private static IReadOnlyList<SourceCandidate> Of(string? generator = null, string[]? feeds = null, string[]? robots = null, string[]? sections = null) =>
        SourceCandidates.Of(Home, generator, [.. (feeds ?? []).Select(url => new Uri(url))], robots ?? [], [.. (sections ?? []).Select(url => new Uri(url))]);
}
