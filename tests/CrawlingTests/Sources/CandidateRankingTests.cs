namespace PortalMitra.CrawlingTests.Sources;

public sealed class CandidateRankingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 10, 15, 0, TimeSpan.FromHours(7));

    [Fact]
    public void From_a_fresh_feed_down_to_what_is_empty()
    {
        CandidateFinding[] best =
        [
            Dated(CandidateKind.Feed, "/feed/", 5, 60, 300),
            Dated(CandidateKind.Sitemap, "/news-sitemap.xml", 90, 0, 30),
            Undated(CandidateKind.Feed, "/rss", 100),
            Undated(CandidateKind.Listing, "/", 8),
            Dated(CandidateKind.Sitemap, "/sitemap.xml", 5000, 0, 900),
            Dated(CandidateKind.Feed, "/kategori/daerah/feed/", 20, 0, 9),
            Dated(CandidateKind.Feed, "/umpan", 20, 61, 300),
            Undated(CandidateKind.Feed, "/atom.xml", 0),
        ];

        Assert.Equal(best, CandidateRanking.Order([.. best.Reverse()], Now));
        Assert.Equal(best, CandidateRanking.Order([.. best.OrderBy(finding => finding.Candidate.Url.AbsolutePath, StringComparer.Ordinal)], Now));
    }

    [Theory]
    [InlineData("/feed/", 4)]
    [InlineData("/tag/pustaka/feed/", 20)]
    [InlineData("/category/daerah/feed/", 20)]
    [InlineData("/feeds/posts/default/-/Daerah", 20)]
    [InlineData("/?cat=7&feed=rss2", 20)]
    [InlineData("/?feed=rss2&s=pustaka", 20)]
    public void A_small_feed_or_one_of_a_rubric_goes_below_the_sitemap(string path, int entries) =>
        AssertOrder(Dated(CandidateKind.Sitemap, "/sitemap.xml", 100, 30, 400), Dated(CandidateKind.Feed, path, entries, 0, 9));

    [Fact]
    public void A_sitemap_of_few_days_is_one_of_news_whatever_its_name()
    {
        AssertOrder(Dated(CandidateKind.Sitemap, "/peta.xml", 90, 0, 7), Undated(CandidateKind.Listing, "/", 50));
        AssertOrder(Undated(CandidateKind.Listing, "/", 50), Dated(CandidateKind.Sitemap, "/peta.xml", 90, 0, 8));
        AssertOrder(Undated(CandidateKind.Listing, "/", 50), Dated(CandidateKind.Sitemap, "/peta.xml", 90, 0, 7) with { Dated = 1 });
        AssertOrder(Undated(CandidateKind.Listing, "/", 50), Undated(CandidateKind.Sitemap, "/news-sitemap.xml", 90));
    }

    [Fact]
    public void A_listing_of_few_links_goes_below_the_sitemap() =>
        AssertOrder(Undated(CandidateKind.Sitemap, "/sitemap.xml", 90), Undated(CandidateKind.Listing, "/", 7));

    [Fact]
    public void What_leads_to_other_sites_is_not_this_outlet()
    {
        AssertOrder(Undated(CandidateKind.Listing, "/", 8), Dated(CandidateKind.Feed, "/feed/", 20, 0, 9) with { SameSite = 9 });
        AssertOrder(Dated(CandidateKind.Feed, "/feed/", 20, 0, 9) with { SameSite = 10 }, Undated(CandidateKind.Listing, "/", 8));
    }

    [Fact]
    public void Among_equals_the_later_day_then_the_longer_then_the_first_given()
    {
        AssertOrder(Dated(CandidateKind.Feed, "/a", 10, 1, 9), Dated(CandidateKind.Feed, "/b", 50, 2, 9));
        AssertOrder(Dated(CandidateKind.Feed, "/a", 50, 0.9, 9), Dated(CandidateKind.Feed, "/b", 10, 0.1, 9));
        AssertOrder(Dated(CandidateKind.Feed, "/a", 50, 0, 9), Dated(CandidateKind.Feed, "/b", 10, -900, 9));
        CandidateFinding[] equals = [Dated(CandidateKind.Feed, "/b", 10, 0, 9), Dated(CandidateKind.Feed, "/a", 10, 0, 9)];
        Assert.Equal(equals, CandidateRanking.Order(equals, Now));
    }

    private static void AssertOrder(CandidateFinding better, CandidateFinding worse)
    {
        Assert.Equal([better, worse], CandidateRanking.Order([better, worse], Now));
        Assert.Equal([better, worse], CandidateRanking.Order([worse, better], Now));
    }

    private static CandidateFinding Dated(CandidateKind kind, string path, int entries, double newestDays, double oldestDays) =>
        Undated(kind, path, entries) with { Dated = entries, Newest = Now.AddDays(-newestDays), Oldest = Now.AddDays(-oldestDays) };

    private static CandidateFinding Undated(CandidateKind kind, string path, int entries) =>
        new(new SourceCandidate(kind, new Uri("https://kabar.example" + path), "usual-place"), entries, 0, null, null, entries);
}
