using System.Text.RegularExpressions;

namespace PortalMitra.Crawling;

/// <summary>Which of an outlet's addresses to propose as its source.</summary>
public static partial class CandidateRanking
{
    /// <summary>A feed of fewer is new, broken or of one rubric.</summary>
    private const int FeedEntries = 5;

    /// <summary>A page of fewer headlines is no list.</summary>
    private const int ListingLinks = 8;

    /// <summary>An outlet that published nothing for so long has gone quiet, or publishes elsewhere.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(60);

    /// <summary>A news sitemap holds two days (Google's rule); outlets are generous with it.</summary>
    private static readonly TimeSpan NewsSpan = TimeSpan.FromDays(7);

    private enum Rank
    {
        WholeFeed,
        NewsSitemap,
        UndatedFeed,
        WholeListing,
        Sitemap,
        Partial,
        Stale,
        Empty,
    }

    /// <summary>
    /// Best first:
    /// <list type="number">
    /// <item>a feed of at least 5 entries with a recent one: headline, date and summary in one request;</item>
    /// <item>a recent sitemap of news, so named or of seven days at most: headlines and dates, complete but short-lived;</item>
    /// <item>a feed of at least 5 entries without dates, as when it was last alive cannot be known;</item>
    /// <item>a listing page of at least 8 links: no dates, and templates change;</item>
    /// <item>any other sitemap that is not stale: complete, but large, and its dates are those of changes;</item>
    /// <item>parts: feeds of a rubric, tag, author or search, smaller feeds and listings, and what leads to other sites for the most part;</item>
    /// <item>what has nothing newer than 60 days;</item>
    /// <item>what is empty.</item>
    /// </list>
    /// Among equals the one with the later day, then with more entries, then the one given first.
    /// </summary>
    /// <param name="findings">In the order of <see cref="SourceCandidates.Of"/>.</param>
    /// <param name="now">When they were asked; dates after it are worth no more than it.</param>
    public static IReadOnlyList<CandidateFinding> Order(IReadOnlyList<CandidateFinding> findings, DateTimeOffset now) =>
    [
        .. findings.OrderBy(finding => RankOf(finding, now))
            .ThenBy(finding => finding.Newest is { } newest ? Math.Max(0, (now - newest).Days) : int.MaxValue)
            .ThenByDescending(finding => finding.Entries),
    ];

    private static Rank RankOf(CandidateFinding finding, DateTimeOffset now)
    {
        if (finding.Entries <= 0)
            return Rank.Empty;
        if (now - finding.Newest > Stale)
            return Rank.Stale;
        if (finding.SameSite < finding.Entries - finding.SameSite)
            return Rank.Partial;
        return finding.Candidate.Kind switch
        {
            CandidateKind.Feed when finding.Entries < FeedEntries || OfRubric().IsMatch(finding.Candidate.Url.PathAndQuery) => Rank.Partial,
            CandidateKind.Feed => finding.Newest is null ? Rank.UndatedFeed : Rank.WholeFeed,
            CandidateKind.Listing => finding.Entries < ListingLinks ? Rank.Partial : Rank.WholeListing,
            _ => finding.Newest is not null && IsOfNews(finding, now) ? Rank.NewsSitemap : Rank.Sitemap,
        };
    }

    private static bool IsOfNews(CandidateFinding finding, DateTimeOffset now) =>
        NewsName().IsMatch(finding.Candidate.Url.AbsolutePath) || (finding.Dated == finding.Entries && now - finding.Oldest <= NewsSpan);

    /// <summary>Paths and parameters of WordPress, and <c>/-/</c> of Blogger.</summary>
    [GeneratedRegex(@"/(?:category|kategori|rubrik|section|kanal|tags?|topik|topic|label|author|penulis|search)/|/feeds/posts/default/-/|[?&](?:cat|tag|s|q|author)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfRubric();

    [GeneratedRegex(@"news[^/]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewsName();
}
