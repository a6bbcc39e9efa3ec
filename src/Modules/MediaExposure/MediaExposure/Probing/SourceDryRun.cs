using System.Globalization;
using PortalMitra.Crawling;
using PortalMitra.Modules.MediaExposure.Contracts;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

internal sealed class SourceDryRun(HomeProbe probe, SourceTrial trial) : ISourceDryRun
{
    public async Task<DryRunResult> RunAsync(Uri address, SourceKind? kind, int articles, Func<string, Task> progress, CancellationToken cancellationToken)
    {
        Task Tell(ProbeStep step) => progress(step.Argument);
        if (kind is { } known)
            return Describe(address.AbsoluteUri, known, Site.Of(address), [], await TryAsync(Site.Of(address), known, address.AbsoluteUri, articles, Tell, cancellationToken));
        var (findings, failure) = await probe.RunAsync(address, articles: 0, Tell, cancellationToken);
        if (findings is null)
            return new DryRunResult(failure!.Key, null, null, [], []);
        var candidates = findings.Sources.Select(source => new DryRunCandidate(source.Url, source.Kind, source.Why, source.Entries, source.Newest, source.Failure)).ToList();
        if (findings.Sources.FirstOrDefault(source => source.Failure is null) is not { } best)
            return new DryRunResult("Probe.NoneFound", null, null, candidates, []);
        return Describe(best.Url, best.Kind, findings.Site, candidates, await TryAsync(findings.Site, best.Kind, best.Url, articles, Tell, cancellationToken));
    }

    private Task<TrialResult> TryAsync(string site, SourceKind kind, string url, int articles, Func<ProbeStep, Task> progress, CancellationToken cancellationToken)
    {
        var outlet = new Outlet { Slug = "", Name = site, SiteKey = site };
        return trial.RunAsync(new Source { Slug = "", Outlet = outlet, Kind = kind, Url = url }, articles, progress, cancellationToken);
    }

    private static DryRunResult Describe(string url, SourceKind kind, string site, IReadOnlyList<DryRunCandidate> candidates, TrialResult result)
    {
        var read = result.Read.GroupBy(article => article.Asked).ToDictionary(group => group.Key, group => group.First());
        return new DryRunResult(result.Failure, url, kind, candidates, [.. result.Links.Select(link => new DryRunLink(
            link.Url, link.Title, link.Published, link.Fate == LinkFate.New, link.Fate.ToString(), read.TryGetValue(link.Url, out var article) ? Describe(article) : null))]);
    }

    private static DryRunArticle Describe(TrialArticle article) =>
        new(article.Failure, article.Score, article.IsProposed, article.Sentence, [.. article.Reasons.Select(Describe)]);

    private static string Describe(MatchReason reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{reason.Points:+0.0;-0.0} {reason.Kind}: {reason.Term} / {reason.Place} ({reason.Zone})");
}
