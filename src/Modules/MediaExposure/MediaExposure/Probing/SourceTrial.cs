using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

/// <summary>Reads a source and a few of its articles as the crawl would, and stores nothing.</summary>
internal sealed class SourceTrial(SourcePoll poll, FoundLinks links, PoliteFetcher fetcher, ArticlePages pages, ActiveTopics topics, PortalClock clock, TimeProvider time)
{
    /// <summary>Enough to see whether the articles can be read.</summary>
    public const int DefaultArticles = 5;

    /// <param name="source">Need not be stored; its outlet must be there.</param>
    /// <param name="articles">How many articles to read: those first whose headline speaks of us.</param>
    /// <param name="progress">Told of each request before it is made.</param>
    public async Task<TrialResult> RunAsync(Source source, int articles, Func<ProbeStep, Task> progress, CancellationToken cancellationToken)
    {
        var polled = await poll.RunAsync(source, PollManner.Trial, url => progress(new ProbeStep("Probe.ReadingSource", url.AbsoluteUri)), cancellationToken);
        var triaged = await links.MarkKnownAsync(LinkTriage.Of(source.Kind, source.Outlet, polled.Links, ReadSource.NotBefore(source.Kind, time.GetUtcNow().UtcDateTime)), cancellationToken);
        var read = new List<TrialArticle>();
        foreach (var link in await PromisingAsync(triaged, articles, cancellationToken))
        {
            await progress(new ProbeStep("Probe.ReadingArticle", link.Title ?? link.Url.AbsoluteUri));
            read.Add(await ReadAsync(source.Kind, link, cancellationToken));
        }

        return new TrialResult(
            [.. triaged.Select(link => new TrialLink(link.Link.Url.AbsoluteUri, link.Link.Title, link.Link.Published, link.Fate))],
            read,
            (polled.Failure ?? ReadSource.Astray(triaged))?.Key);
    }

    private async Task<IReadOnlyList<NewLink>> PromisingAsync(IReadOnlyList<TriagedLink> triaged, int articles, CancellationToken cancellationToken)
    {
        var scored = new List<(NewLink Link, decimal Score)>();
        foreach (var link in triaged.Where(link => link.Fate is LinkFate.New or LinkFate.Known))
            scored.Add((link.Link, (await topics.BestAsync(link.Link.Title ?? "", [], day: null, cancellationToken)).Result.Score));
        return [.. scored.OrderByDescending(pair => pair.Score).Take(articles).Select(pair => pair.Link)];
    }

    private async Task<TrialArticle> ReadAsync(SourceKind kind, NewLink link, CancellationToken cancellationToken)
    {
        var answer = await fetcher.FetchPatientlyAsync(new FetchRequest(link.Url), cancellationToken);
        if (!answer.IsFetched)
            return Failed(link, CrawlFailure.Of(answer));
        switch (await pages.ReadAsync(answer, link.Published?.UtcDateTime, kind, cancellationToken))
        {
            case ExtractionOutcome.Extracted { Article: var article }:
                var match = (await topics.BestAsync(article.Title, article.Paragraphs, article.Published is { } at ? clock.DayOf(at.At.UtcDateTime) : null, cancellationToken)).Result;
                return new TrialArticle(
                    link.Url.AbsoluteUri, answer.FinalUrl.AbsoluteUri, article.Title, article.Published?.At ?? link.Published, null, match.Score, match.IsProposed, match.Sentence, match.Reasons);
            case ExtractionOutcome.Failed failed:
                return Failed(link, CrawlFailure.Of(failed.Reason));
            default:
                throw new InvalidOperationException();
        }
    }

    private static TrialArticle Failed(NewLink link, CrawlFailure failure) =>
        new(link.Url.AbsoluteUri, link.Url.AbsoluteUri, link.Title, link.Published, failure.Key, 0, IsProposed: false, null, []);
}
