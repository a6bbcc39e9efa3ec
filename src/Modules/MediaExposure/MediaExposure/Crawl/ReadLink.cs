using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Reading;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>Reads one found link: fetch, extract, match; a mention and the link's end are stored together or not at all.</summary>
internal sealed class ReadLink(
    PortalDbContext database, CrawlClaims claims, PoliteFetcher fetcher, ArticlePages pages, ActiveTopics topics, OutletDirectory outlets, CopySearch copies, CopyJoining joining, IFileStore files, PortalClock clock, TimeProvider time)
{
    /// <summary>Characters of running text that are kept: many times the longest article.</summary>
    private const int MaxText = 500_000;

    /// <summary>So often a split article is begun again whose further pages were put off; then its first pages stand for it.</summary>
    private const int TriesForTheWhole = 2;

    private const int MaxWarnings = 500;

    public async Task RunAsync(long linkId, CancellationToken cancellationToken)
    {
        var link = await database.Set<FoundLink>().SingleAsync(one => one.Id == linkId, cancellationToken);
        var outcome = await fetcher.FetchAsync(new FetchRequest(new Uri(link.Url)), cancellationToken);
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
        var match = await topics.BestAsync(article.Title, article.Paragraphs, cancellationToken);
        var score = (int)Math.Round(match.Score * 10);
        if (!match.IsProposed)
        {
            link.FinishNotMatched(score, now);
            await database.SaveChangesAsync(cancellationToken);
            return;
        }

        // Before the link is touched: a new outlet is stored at once, and the end of the link must not go with it.
        var outletId = await OutletOfAsync(link, article, outcome, cancellationToken);
        link.FinishMatched(score, now);
        var canonical = CanonicalUrl.Choose(outcome.FinalUrl, article.CanonicalUrl) ?? link.CanonicalUrl;
        Mention? mention = null;
        if (!await ExistsAsync(outletId, canonical, cancellationToken))
            database.Add(mention = await copies.PlaceAsync(await MentionAsync(link, outletId, whole, match, canonical, outcome, now, cancellationToken), cancellationToken));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (ExistsNow(outletId, canonical))
        {
            // Another process stored the same article by another link at this moment: ours is then merely done.
            mention = null;
            database.ChangeTracker.Clear();
            link = await database.Set<FoundLink>().SingleAsync(one => one.Id == link.Id, cancellationToken);
            link.FinishMatched(score, now);
            await database.SaveChangesAsync(cancellationToken);
        }

        if (mention is not null)
            await joining.JoinAsync(mention.Id, cancellationToken);
    }

    /// <summary>A search engine's link is an article of the outlet it led to.</summary>
    private async Task<long> OutletOfAsync(FoundLink link, Article article, FetchOutcome outcome, CancellationToken cancellationToken) =>
        DiscoveryLinks.IsAggregator(new Uri(link.Url)) ? await outlets.IdOfAsync(Site.Of(outcome.FinalUrl), article.Outlet, cancellationToken) : link.OutletId;

    private Task<bool> ExistsAsync(long outletId, string canonical, CancellationToken cancellationToken) =>
        database.Set<Mention>().AnyAsync(mention => mention.OutletId == outletId && mention.CanonicalUrl == canonical, cancellationToken);

    private bool ExistsNow(long outletId, string canonical) =>
        database.Set<Mention>().AsNoTracking().Any(mention => mention.OutletId == outletId && mention.CanonicalUrl == canonical);

    private async Task<Mention> MentionAsync(
        FoundLink link, long outletId, WholeArticle whole, MatchResult match, string canonical, FetchOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        var outlet = await database.Set<Outlet>().SingleAsync(one => one.Id == outletId, cancellationToken);
        var article = whole.Article;
        // A page that gives no date is dated by the day on which it was found, and says so.
        var published = article.Published?.At.UtcDateTime ?? now;
        return new Mention
        {
            Outlet = outlet,
            Story = Story.Alone(),
            CanonicalUrl = canonical,
            Url = outcome.FinalUrl.AbsoluteUri is { Length: <= 2048 } final ? final : link.Url,
            Title = Clean(article.Title, 500),
            Author = article.Author is { } author ? Clean(author, 200) : null,
            PublishedUtc = published,
            PublishedOn = clock.DayOf(published),
            PublishedFrom = article.Published?.From.ToString() ?? "Found",
            FoundUtc = now,
            Warnings = Warnings(article),
            Sentence = Clean(match.Sentence ?? article.Title, 1000),
            ScoreTenths = (int)Math.Round(match.Score * 10),
            Priority = (int)Math.Round(match.Score * 10),
            Reasons = JsonSerializer.Serialize(match.Reasons, MatchJson.Options),
            Text = Clean(article.Text, MaxText),
            PageHash = Convert.ToHexStringLower(SHA256.HashData(outcome.Content.Span)),
            CopyHash = whole.MayBeArchived ? await CopyAsync(whole, cancellationToken) : null,
            Kind = KindProposal.Of(outlet, article.Credits),
            Nagari = await database.Set<Nagari>().Where(nagari => match.Nagari.Contains(nagari.Slug)).ToListAsync(cancellationToken),
        };
    }

    private static string Warnings(Article article)
    {
        var kept = new List<string>();
        foreach (var warning in article.Warnings.Select(warning => Clean(warning.ReplaceLineEndings(" "), 200)))
        {
            if (kept.Sum(one => one.Length + 1) + warning.Length <= MaxWarnings)
                kept.Add(warning);
        }

        return string.Join('\n', kept);
    }

    private async Task<string> CopyAsync(WholeArticle whole, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream(PackedPage.Pack(whole.Bytes()));
        return await files.PutAsync(packed, cancellationToken);
    }

    // PostgreSQL cannot store NUL in text.
    private static string Clean(string text, int length)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        return clean.Length <= length ? clean : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1), "…");
    }
}
