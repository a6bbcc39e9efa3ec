using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Reads one found link: fetch, extract, match; a mention and the link's end are stored together or not at all.</summary>
internal sealed class ReadLink(
    PortalDbContext database, CrawlClaims claims, PoliteFetcher fetcher, ArticlePages pages, ActiveTopics topics, OutletDirectory outlets, StoreMention mentions, CopyJoining joining,
    PageCopies copies, LiftedCopies lifted, ActorScope actor, PortalClock clock, TimeProvider time)
{
    /// <summary>So often a split article is begun again whose further pages were put off; then its first pages stand for it.</summary>
    private const int TriesForTheWhole = 2;

    private const int MaxWarnings = 500;

    public async Task RunAsync(long linkId, CancellationToken cancellationToken)
    {
        var link = await database.Set<FoundLink>().SingleAsync(one => one.Id == linkId, cancellationToken);
        var outcome = await fetcher.FetchAsync(new FetchRequest(new Uri(link.Url)) { IsRecorded = true }, cancellationToken);
        if (PoliteFetcher.IsTooEarly(outcome, out var wait))
        {
            link.PutOff(time.GetUtcNow().UtcDateTime + wait);
            await database.SaveChangesAsync(cancellationToken);
            database.ChangeTracker.Clear();
            return;
        }

        if (!outcome.IsFetched)
        {
            await FailAsync(link, CrawlFailure.Of(outcome), cancellationToken);
            return;
        }

        if (DiscoveryLinks.IsAggregator(outcome.FinalUrl))
        {
            await FailAsync(link, CrawlFailure.Final("Discovery.Unresolved"), cancellationToken);
            return;
        }

        switch (await pages.ReadAsync(outcome, link.PublishedUtc, link.NamedBy, cancellationToken))
        {
            case ExtractionOutcome.Failed failed:
                await FailAsync(link, CrawlFailure.Of(failed.Reason), cancellationToken);
                break;
            case ExtractionOutcome.Extracted extracted:
                await CompleteAsync(link, extracted.Article, outcome, cancellationToken);
                break;
        }

        database.ChangeTracker.Clear();
    }

    /// <summary>With its further pages, if its outlet has split it. They may be put off, and then it is begun again, but not for ever.</summary>
    private async Task CompleteAsync(FoundLink link, Article first, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var whole = await pages.CompleteAsync(first, outcome, _ => claims.RenewLinkAsync(link.Id, cancellationToken), cancellationToken);
        if (whole.PutOff is { } refusal && link.Attempts < TriesForTheWhole)
            await FailAsync(link, CrawlFailure.Of(refusal), cancellationToken);
        else
            await StoreAsync(link, whole, outcome, cancellationToken);
    }

    private async Task FailAsync(FoundLink link, CrawlFailure failure, CancellationToken cancellationToken)
    {
        link.Fail(failure.Key, failure.Detail, failure.MayPass, time.GetUtcNow().UtcDateTime);
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task StoreAsync(FoundLink link, WholeArticle whole, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var article = whole.Article;
        var now = time.GetUtcNow().UtcDateTime;
        var best = await topics.BestAsync(article.Title, article.Paragraphs, clock.DayOf(article.Published?.At.UtcDateTime ?? now), cancellationToken);
        if (!best.Result.IsProposed && link.WantedBy is null)
        {
            await DropAsync(link, whole, best, outcome, now, cancellationToken);
            return;
        }

        // Before the link is touched: a new outlet is stored at once, and the end of the link must not go with it.
        var outletId = await OutletOfAsync(link, article, outcome, cancellationToken);
        Mention? mention = null;
        // The story of its copies may be joined with an older one, and go, between our look and our writing: then we look again.
        await Conflicts.RetryAsync(database, async () => mention = await MatchedAsync(link.Id, outletId, whole, best, outcome, now, cancellationToken));
        if (mention is not null)
            await joining.JoinAsync(mention.Id, cancellationToken);
    }

    /// <returns>What was stored; null when it was known already.</returns>
    private async Task<Mention?> MatchedAsync(long linkId, long outletId, WholeArticle whole, TopicMatch best, FetchOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        var score = best.ScoreTenths;
        var link = await database.Set<FoundLink>().SingleAsync(one => one.Id == linkId, cancellationToken);
        link.FinishMatched(score, now);
        var read = await ReadAsync(link, outletId, whole, outcome, now, cancellationToken);
        var dropped = await database.Set<DroppedArticle>().Where(one => one.FoundLinkId == link.Id).ToListAsync(cancellationToken);
        database.RemoveRange(dropped);
        Mention? mention = null;
        // Lifted before with the text that was kept: it is a mention, though its page may stand at another address by now.
        if (link.WantedBy is not null && dropped.Count == 0)
            await lifted.AddAsync(read, whole, cancellationToken);
        else if (!await mentions.ExistsAsync(outletId, read.CanonicalUrl, cancellationToken))
            mention = await mentions.AddAsync(read, best, await copies.KeepAsync(whole, cancellationToken), mayAccept: link.WantedBy is null, cancellationToken);
        // What a person asked for is written down under that name; the crawler itself has none.
        actor.ActAs(link.WantedBy);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (mentions.ExistsNow(outletId, read.CanonicalUrl))
        {
            // Another process stored the same article by another link at this moment: ours is then merely done.
            mention = null;
            database.ChangeTracker.Clear();
            link = await database.Set<FoundLink>().SingleAsync(one => one.Id == link.Id, cancellationToken);
            link.FinishMatched(score, now);
            await database.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            actor.ActAs(null);
        }

        return mention;
    }

    /// <summary>What no topic proposes stays to be searched for a while; of what the outlet wants no copy of, all but its text.</summary>
    private async Task DropAsync(FoundLink link, WholeArticle whole, TopicMatch best, FetchOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        link.FinishNotMatched(best.ScoreTenths, now);
        if (!await database.Set<DroppedArticle>().AnyAsync(one => one.FoundLinkId == link.Id, cancellationToken))
            database.Add(DroppedArticles.Of(link.Id, await ReadAsync(link, link.OutletId, whole, outcome, now, cancellationToken), best, whole.MayBeArchived));
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A search engine's link is an article of the outlet it led to.</summary>
    private async Task<long> OutletOfAsync(FoundLink link, Article article, FetchOutcome outcome, CancellationToken cancellationToken) =>
        DiscoveryLinks.IsAggregator(new Uri(link.Url)) ? await outlets.IdOfAsync(Site.Of(outcome.FinalUrl), article.Outlet, cancellationToken) : link.OutletId;

    private async Task<ReadArticle> ReadAsync(FoundLink link, long outletId, WholeArticle whole, FetchOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        var outlet = await database.Set<Outlet>().SingleAsync(one => one.Id == outletId, cancellationToken);
        var article = whole.Article;
        // A page that gives no date is dated by the day on which it was found, and says so.
        var published = article.Published?.At.UtcDateTime ?? now;
        return new ReadArticle(
            outletId,
            CanonicalUrl.Choose(outcome.FinalUrl, article.CanonicalUrl) ?? link.CanonicalUrl,
            CanonicalUrl.WithoutTracking(outcome.FinalUrl) is { Length: <= 2048 } final ? final : link.Url,
            StorableText.Of(article.Title, 500),
            article.Author is { } author ? StorableText.Of(author, 200) : null,
            published,
            clock.DayOf(published),
            article.Published?.From.ToString() ?? "Found",
            now,
            Warnings(article),
            StorableText.Of(article.Text, StorableText.MaxArticle),
            Convert.ToHexStringLower(SHA256.HashData(outcome.Content.Span)),
            KindProposal.Of(outlet, article.Credits));
    }

    private static string Warnings(Article article)
    {
        var kept = new List<string>();
        foreach (var warning in article.Warnings.Select(warning => StorableText.Of(warning.ReplaceLineEndings(" "), 200)))
        {
            if (kept.Sum(one => one.Length + 1) + warning.Length <= MaxWarnings)
                kept.Add(warning);
        }

        return string.Join('\n', kept);
    }
}
