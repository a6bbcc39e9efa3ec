using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>An address that may be a source, and what it turned out to be.</summary>
/// <param name="Failure">Resource key of why it is none.</param>
internal sealed record TriedAddress(SourceCandidate Candidate, IReadOnlyList<NewLink> Links, FeedInfo? About, string? Failure)
{
    public SourceKind Kind => KindOf(Candidate.Kind);

    /// <summary>Reads an answer as the kind of source it may be; the files of a sitemap index count as its links.</summary>
    public static TriedAddress Of(SourceCandidate candidate, FetchOutcome answer)
    {
        if (!answer.IsFetched)
            return new TriedAddress(candidate, [], null, CrawlFailure.Of(answer).Key);
        return SourceReading.Of(KindOf(candidate.Kind), answer) switch
        {
            SourceReading.Links links => new TriedAddress(candidate, links.Found, links.About, null),
            SourceReading.More more => new TriedAddress(candidate, [.. more.Sitemaps.Select(file => new NewLink(file.Url, null, file.LastModified))], null, null),
            SourceReading.Failed failed => new TriedAddress(candidate, [], null, failed.Failure.Key),
            _ => throw new InvalidOperationException(),
        };
    }

    public CandidateFinding ToFinding()
    {
        var dates = Links.Select(link => link.Published ?? link.Changed).OfType<DateTimeOffset>().ToList();
        var site = Site.Of(Candidate.Url);
        return new CandidateFinding(
            Candidate, Links.Count, dates.Count, dates.Count > 0 ? dates.Max() : null, dates.Count > 0 ? dates.Min() : null, Links.Count(link => Site.Of(link.Url) == site));
    }

    private static SourceKind KindOf(CandidateKind kind) => kind switch
    {
        CandidateKind.Feed => SourceKind.Feed,
        CandidateKind.Sitemap => SourceKind.Sitemap,
        CandidateKind.Listing => SourceKind.Listing,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
