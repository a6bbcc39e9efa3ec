using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Comparing;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Rechecking;

/// <summary>One look at a mention's address: is it there, where is it, does it still say the same? An edit becomes a version; the mention stays one.</summary>
internal sealed class RecheckLink(
    PortalDbContext database, LinkClaims claims, PoliteFetcher fetcher, ArticlePages pages, StoredPages stored, PageCopies copies, TimeProvider time)
{
    /// <summary>A site that asks for a pause without saying how long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    public async Task RunAsync(long mentionId, CancellationToken cancellationToken)
    {
        var mention = await database.Set<Mention>().AsNoTracking().SingleAsync(one => one.Id == mentionId, cancellationToken);
        var check = await database.Set<LinkCheck>().SingleAsync(one => one.MentionId == mentionId, cancellationToken);
        var url = new Uri(mention.Url ?? throw new InvalidOperationException("Only what has an address is looked at."));
        var answer = await fetcher.FetchAsync(new FetchRequest(url) { IsRecorded = true }, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (answer.Reason == FetchReason.RateLimited)
            check.PutOff(now + (answer.RetryAfter ?? Pause));
        else if (answer.Reason is FetchReason.NotFound or FetchReason.Gone)
            check.FoundMissing($"Fetch.{answer.Reason}", now);
        else if (!answer.IsFetched)
            check.FoundNothingOut($"Fetch.{answer.Reason}", answer.Detail, now);
        else if (LedToTheFrontPage(url, answer.FinalUrl))
            check.FoundMissing("Link.FrontPage", now);
        else
            await CompareAsync(mention, check, answer, now, cancellationToken);
        await SaveAsync(mention, check, cancellationToken);
    }

    /// <summary>How many sites answer for an article that is gone.</summary>
    private static bool LedToTheFrontPage(Uri asked, Uri answered) => asked.AbsolutePath.Length > 1 && answered.PathAndQuery is "/" or "/index.html" or "/index.php";

    private async Task CompareAsync(Mention mention, LinkCheck check, FetchOutcome answer, DateTime now, CancellationToken cancellationToken)
    {
        if (await pages.ReadAsync(answer, null, null, cancellationToken) is not ExtractionOutcome.Extracted { Article: var first })
        {
            check.FoundNothingOut("Link.Unreadable", null, now);
            return;
        }

        var whole = await pages.CompleteAsync(first, answer, _ => claims.RenewAsync(mention.Id, cancellationToken), cancellationToken);
        if (whole.PutOff is { } refusal)
        {
            check.PutOff(now + (refusal.RetryAfter ?? Pause));
            return;
        }

        if (await LatestAsync(mention, cancellationToken) is { } latest)
        {
            if (TextComparison.IsAnother(latest.Text, whole.Article.Text))
            {
                check.FoundOtherText(now);
                return;
            }

            // A page that could not be read to its end says nothing about how it goes on.
            if (whole.Article.NextPageUrl is null && latest.PageHash != HashOf(answer)
                && TextComparison.IsEdited(latest.Title, latest.Text, whole.Article.Title, whole.Article.Text))
            {
                database.Add(await VersionAsync(mention, whole, answer, now, cancellationToken));
            }
        }

        if (CanonicalUrl.Choose(answer.FinalUrl, whole.Article.CanonicalUrl) is { Length: <= 2048 } canonical && canonical != mention.CanonicalUrl)
            check.FoundMoved(canonical, now);
        else
            check.FoundAlive(now);
    }

    /// <summary>
    /// What we last knew it to say. Read again out of the copy where there is one: if our reading has become better since, or its rules have,
    /// that is no edit of the outlet's.
    /// </summary>
    /// <returns>Null when only somebody's own words are known.</returns>
    private async Task<(string Title, string Text, string PageHash)?> LatestAsync(Mention mention, CancellationToken cancellationToken)
    {
        var version = await database.Set<MentionVersion>().AsNoTracking().Where(one => one.MentionId == mention.Id).OrderByDescending(one => one.SeenUtc).FirstOrDefaultAsync(cancellationToken);
        var (title, text, hash, copy) = version is null ? (mention.Title, mention.Text, mention.PageHash, mention.CopyHash) : (version.Title, version.Text, version.PageHash, version.CopyHash);
        var kept = copy is null ? [] : await stored.ReadAsync(copy, mention.Url!, cancellationToken);
        var outcomes = kept.Select(page => new FetchOutcome { Reason = FetchReason.Fetched, FinalUrl = page.Url, Content = page.Content, Charset = page.Charset }).ToList();
        if (outcomes.Count > 0 && await pages.ReadAgainAsync(outcomes, cancellationToken) is { } again)
            return (again.Title, again.Text, hash);
        return version is null && mention.LoggedBy is not null ? null : (title, text, hash);
    }

    private async Task<MentionVersion> VersionAsync(Mention mention, WholeArticle whole, FetchOutcome answer, DateTime now, CancellationToken cancellationToken) => new()
    {
        MentionId = mention.Id,
        SeenUtc = now,
        Title = StorableText.Of(whole.Article.Title, 500),
        Text = StorableText.Of(whole.Article.Text, StorableText.MaxArticle),
        PageHash = HashOf(answer),
        CopyHash = await copies.KeepAsync(whole, cancellationToken),
    };

    private async Task SaveAsync(Mention mention, LinkCheck check, CancellationToken cancellationToken)
    {
        var deadSince = check.DeadSinceUtc;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        // Not through the entity: a reviewer's form must not become stale by it.
        if (deadSince != mention.DeadSinceUtc)
            await database.Set<Mention>().Where(one => one.Id == mention.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.DeadSinceUtc, deadSince), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string HashOf(FetchOutcome answer) => Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span));
}
