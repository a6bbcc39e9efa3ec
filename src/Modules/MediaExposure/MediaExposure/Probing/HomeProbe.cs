using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>
/// From an outlet's home page to the ways of reading it: what the page and the robots.txt name, and the usual places of the
/// software behind it. As a guest: few requests, and no more guesses once a good feed is found.
/// </summary>
internal sealed class HomeProbe(PoliteFetcher fetcher, RobotsRules robots, SourceTrial trial, TimeProvider time)
{
    /// <summary>Articles of the best source that are read to see what it would bring.</summary>
    public const int ArticlesTried = 3;

    /// <summary>Entries of a feed that makes further guesses needless.</summary>
    private const int EnoughEntries = 5;

    /// <summary>Candidates asked for: with home page, robots.txt and the trial of the best, an outlet sees twenty requests at the most.</summary>
    private const int MostTried = 14;

    /// <param name="articles">How many articles of the best source to read as a sample; with none it is not tried at all.</param>
    /// <returns>The findings, or why the address could not be read at all.</returns>
    public async Task<(ProbeFindings? Findings, CrawlFailure? Failure)> RunAsync(Uri home, int articles, Func<ProbeStep, Task> progress, CancellationToken cancellationToken)
    {
        await progress(new ProbeStep("Probe.ReadingHome", home.AbsoluteUri));
        var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(home), cancellationToken);
        if (!answer.IsFetched)
            return (null, answer.Reason == FetchReason.RobotsUnreachable ? CrawlFailure.Of("Probe.Unreachable") : CrawlFailure.Of(answer));
        if (Itself(answer) is { } itself)
            return (await ConcludeAsync(SiteOf(itself), itself.About?.Title, itself.About?.Generator, [itself], articles, progress, cancellationToken), null);
        if (PageHints.Read(answer.Content, answer.FinalUrl, answer.Charset) is not { } hints)
            return (null, CrawlFailure.Final("Probe.NotAPage"));

        var tried = new List<TriedAddress> { TriedAddress.Of(new SourceCandidate(CandidateKind.Listing, answer.FinalUrl, "home"), answer) };
        var rules = await robots.ForAsync(answer.FinalUrl, cancellationToken);
        foreach (var candidate in SourceCandidates.Of(answer.FinalUrl, hints.Generator, [.. hints.Feeds.Select(feed => feed.Url)], rules?.Sitemaps ?? [], hints.Sections))
        {
            if (candidate.Url == answer.FinalUrl || IsNeedless(candidate, tried) || tried.Count > MostTried)
                continue;
            await progress(new ProbeStep("Probe.Trying", candidate.Url.AbsoluteUri));
            tried.Add(TriedAddress.Of(candidate, await fetcher.FetchPatientlyAsync(new FetchRequest(candidate.Url), cancellationToken)));
        }

        return (await ConcludeAsync(Site.Of(answer.FinalUrl), hints.Name, hints.Generator, tried, articles, progress, cancellationToken), null);
    }

    /// <summary>Somebody who knows better has pasted the feed or the sitemap itself.</summary>
    private static TriedAddress? Itself(FetchOutcome answer) => new[] { CandidateKind.Feed, CandidateKind.Sitemap }
        .Select(kind => TriedAddress.Of(new SourceCandidate(kind, answer.FinalUrl, "itself"), answer))
        .FirstOrDefault(tried => tried.Failure is null);

    /// <summary>A feed may be served by somebody else: its outlet is where it says it is at home, or where its links lead.</summary>
    private static string SiteOf(TriedAddress source) => Site.Of(source.About?.HomePage ?? source.Links.Select(link => link.Url).FirstOrDefault() ?? source.Candidate.Url);

    /// <summary>A good feed makes guesses needless; a sitemap, which holds everything, makes others and lists so.</summary>
    private bool IsNeedless(SourceCandidate candidate, List<TriedAddress> tried) => candidate.Why switch
    {
        "usual-place" when tried.Any(IsEnough) => true,
        "usual-place" or "section" => candidate.Kind != CandidateKind.Feed && tried.Any(one => one is { Kind: SourceKind.Sitemap, Failure: null, Links.Count: > 0 }),
        _ => false,
    };

    private bool IsEnough(TriedAddress tried) => tried.Kind == SourceKind.Feed && tried.Links.Count >= EnoughEntries
        && tried.ToFinding().Newest > time.GetUtcNow().AddDays(-60);

    private async Task<ProbeFindings> ConcludeAsync(
        string site, string? name, string? generator, IReadOnlyList<TriedAddress> tried, int articles, Func<ProbeStep, Task> progress, CancellationToken cancellationToken)
    {
        var byCandidate = tried.ToDictionary(one => one.Candidate);
        var ordered = CandidateRanking.Order([.. tried.Where(one => one is { Failure: null, Links.Count: > 0 }).Select(one => one.ToFinding())], time.GetUtcNow());
        var best = ordered.Count > 0 ? byCandidate[ordered[0].Candidate] : null;
        return new ProbeFindings
        {
            Name = name,
            Site = site,
            Family = SiteFamilies.Of(generator ?? best?.About?.Generator, best?.Candidate.Url),
            Sources =
            [
                .. ordered.Select(finding => Describe(byCandidate[finding.Candidate], finding)),
                .. tried.Where(one => one.Failure is not null || one.Links.Count == 0).Select(one => Describe(one, one.ToFinding())),
            ],
            Trial = best is null || articles == 0 ? null : await TrialAsync(site, name, best, articles, progress, cancellationToken),
        };
    }

    private static ProbedSource Describe(TriedAddress tried, CandidateFinding finding) =>
        new(tried.Kind, tried.Candidate.Url.AbsoluteUri, tried.Candidate.Why, finding.Entries, finding.Newest, tried.Failure ?? (finding.Entries == 0 ? "Probe.NothingInIt" : null));

    private Task<TrialResult> TrialAsync(string site, string? name, TriedAddress best, int articles, Func<ProbeStep, Task> progress, CancellationToken cancellationToken)
    {
        var outlet = new Outlet { Slug = "", Name = name ?? site, SiteKey = site };
        var source = new Source { Slug = "", Outlet = outlet, Kind = best.Kind, Url = best.Candidate.Url.AbsoluteUri };
        return trial.RunAsync(source, articles, progress, cancellationToken);
    }
}
