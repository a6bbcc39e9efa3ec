using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.Articles;

/// <summary>Saves what writers send: one article per form, however often it arrives, and never over somebody else's words.</summary>
internal sealed class ArticleWriter(PortalDbContext database, ArticleSlugs slugs, PortalClock clock)
{
    /// <summary>Two new articles may reach for one slug at the same moment; the later one tries again with the next number.</summary>
    private const int Attempts = 4;

    /// <param name="key">Made when the form was shown.</param>
    public async Task<WriteOutcome> CreateAsync(ArticleText text, string author, Guid key, ArticleAction action, CancellationToken cancellationToken)
    {
        if (ProblemsOf(text, action) is { Count: > 0 } problems)
            return new WriteOutcome(WriteReason.Refused, null, problems);
        for (var attempt = 1; ; attempt++)
        {
            var earlier = await database.Set<NewsArticle>().SingleOrDefaultAsync(article => article.SubmissionKey == key, cancellationToken);
            if (earlier is not null)
                return new WriteOutcome(earlier.ToText() == text ? WriteReason.Saved : WriteReason.SentBefore, earlier);

            var article = NewsArticle.Write(text, await slugs.FreeAsync(text.Title, null, cancellationToken), author, key, clock.UtcNow);
            if (action == ArticleAction.Publish)
                article.Publish(clock.UtcNow);
            database.Add(article);
            if (await TrySaveAsync(attempt, cancellationToken))
                return new WriteOutcome(WriteReason.Saved, article);
        }
    }

    /// <param name="seenVersion">The version the person had before their eyes.</param>
    /// <param name="mayPublish">Whether the person may change what is public.</param>
    public async Task<WriteOutcome> SaveAsync(
        long id, ArticleText text, int seenVersion, ArticleAction action, bool mayPublish, CancellationToken cancellationToken)
    {
        if (ProblemsOf(text, action) is { Count: > 0 } problems)
            return new WriteOutcome(WriteReason.Refused, await FindAsync(id, cancellationToken), problems);
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(id, cancellationToken) is not { } article)
                return new WriteOutcome(WriteReason.NotFound);
            if (!mayPublish && action != ArticleAction.Save)
                return new WriteOutcome(WriteReason.NotAllowed, article);
            // Before the next question: who wrote on while it was published gets the words back, not a closed door.
            if (article.Version != seenVersion)
                return MeetsLaterVersion(article, text, action);
            if (!mayPublish && article.State == PublicationState.Published)
                return new WriteOutcome(WriteReason.NotAllowed, article);

            var slug = text.Title == article.Title ? article.Slug : await slugs.FreeAsync(text.Title, id, cancellationToken);
            article.Rewrite(text, slug, clock.UtcNow);
            Apply(article, action);
            try
            {
                if (await TrySaveAsync(attempt, cancellationToken))
                    return new WriteOutcome(WriteReason.Saved, article);
            }
            catch (DbUpdateConcurrencyException)
            {
                database.ChangeTracker.Clear();
                return await FindAsync(id, cancellationToken) is { } stored
                    ? MeetsLaterVersion(stored, text, action)
                    : new WriteOutcome(WriteReason.NotFound);
            }
        }
    }

    /// <summary>Removes a draft that was never public. False when there is none such, or it is not as the person saw it.</summary>
    /// <param name="seenVersion">The version the person had before their eyes.</param>
    public async Task<bool> DeleteAsync(long id, int seenVersion, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { CanBeDeleted: true } article || article.Version != seenVersion)
            return false;
        database.Remove(article);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Published, rewritten or removed a moment ago: then it is not the draft that was to go.
            return false;
        }

        return true;
    }

    private static List<ArticleProblem> ProblemsOf(ArticleText text, ArticleAction action) =>
        [.. action == ArticleAction.Publish ? text.ProblemsOfPublishing() : text.Problems()];

    /// <summary>A second click of the same button finds its own work done; anything else is another person's version.</summary>
    private static WriteOutcome MeetsLaterVersion(NewsArticle stored, ArticleText text, ArticleAction action)
    {
        var isDone = stored.ToText() == text && action switch
        {
            ArticleAction.Publish => stored.State == PublicationState.Published,
            ArticleAction.Withdraw => stored.State == PublicationState.Draft,
            _ => true,
        };
        return new WriteOutcome(isDone ? WriteReason.Saved : WriteReason.ChangedMeanwhile, stored);
    }

    private void Apply(NewsArticle article, ArticleAction action)
    {
        if (action == ArticleAction.Publish)
            article.Publish(clock.UtcNow);
        else if (action == ArticleAction.Withdraw)
            article.Withdraw(clock.UtcNow);
    }

    private Task<NewsArticle?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Set<NewsArticle>().SingleOrDefaultAsync(article => article.Id == id, cancellationToken);

    /// <returns>False when a unique index refused it and another attempt may find a free name.</returns>
    private async Task<bool> TrySaveAsync(int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception is not DbUpdateConcurrencyException && attempt < Attempts)
        {
            database.ChangeTracker.Clear();
            return false;
        }
    }
}
