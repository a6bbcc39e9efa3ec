using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>What came of lifting an article out of what was dropped.</summary>
internal enum LiftResult
{
    /// <summary>It is a mention now and waits in the queue.</summary>
    Lifted,

    /// <summary>Its text may not be kept, so it is asked for again first.</summary>
    ReadAgain,

    /// <summary>The article is a mention already.</summary>
    Known,

    /// <summary>Lifted by another meanwhile, or older than what is kept.</summary>
    Gone,
}

/// <summary>Makes a mention of a dropped article, for a person to decide on like any other.</summary>
internal sealed class LiftDropped(PortalDbContext database, StoreMention mentions, CopyJoining joining, ActiveTopics topics, OutletDirectory outlets, PortalClock clock)
{
    /// <param name="by">Who asks for it; needed where it must be read again.</param>
    public async Task<(LiftResult Result, string Title)> RunAsync(long id, string by, CancellationToken cancellationToken)
    {
        if (await database.Set<DroppedArticle>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } dropped)
            return (LiftResult.Gone, "");
        var link = await database.Set<FoundLink>().SingleAsync(one => one.Id == dropped.FoundLinkId, cancellationToken);
        try
        {
            return (dropped.Text is null ? await ReadAgainAsync(link, by, cancellationToken) : await StoreAsync(id, by, cancellationToken), dropped.Title);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else lifted it between our reading and our writing.
            return (LiftResult.Gone, dropped.Title);
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    /// <summary>Begun again when the story it was put with is joined to another at this moment.</summary>
    private async Task<LiftResult> StoreAsync(long id, string by, CancellationToken cancellationToken)
    {
        var result = LiftResult.Gone;
        await Conflicts.RetryAsync(database, async () =>
        {
            var dropped = await database.Set<DroppedArticle>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
            result = dropped is null
                ? LiftResult.Gone
                : await StoreAsync(dropped, await database.Set<FoundLink>().SingleAsync(one => one.Id == dropped.FoundLinkId, cancellationToken), dropped.Text!, by, cancellationToken);
        });
        return result;
    }

    private async Task<LiftResult> StoreAsync(DroppedArticle dropped, FoundLink link, byte[] text, string by, CancellationToken cancellationToken)
    {
        // Found at this moment: whatever looks for what is new must see it.
        var article = DroppedArticles.Back(dropped, text) with { ReadUtc = clock.UtcNow };
        // Entered only now: of a search engine's links most are of outlets that never write about us.
        if (DiscoveryLinks.IsAggregator(new Uri(link.Url)))
            article = article with { OutletId = await outlets.IdOfAsync(Site.Of(new Uri(article.Url)), name: null, cancellationToken) };
        var best = await topics.BestAsync(article.ForMatching, cancellationToken);
        var isKnown = await mentions.ExistsAsync(article.OutletId, article.CanonicalUrl, cancellationToken);
        link.FinishMatched(best.ScoreTenths, clock.UtcNow);
        database.Remove(dropped);
        Mention? mention = null;
        if (!isKnown)
        {
            mention = await mentions.AddAsync(article, best, copyHash: null, mayAccept: false, cancellationToken);
            // Its page is read once more, for the copy; if it is gone, the text that was kept has to do.
            link.Want(by, clock.UtcNow);
        }

        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is not DbUpdateConcurrencyException && mentions.ExistsNow(article.OutletId, article.CanonicalUrl))
        {
            return LiftResult.Known;
        }

        if (mention is null)
            return LiftResult.Known;
        await joining.JoinAsync(mention.Id, cancellationToken);
        return LiftResult.Lifted;
    }

    private async Task<LiftResult> ReadAgainAsync(FoundLink link, string by, CancellationToken cancellationToken)
    {
        link.Want(by, clock.UtcNow);
        await database.SaveChangesAsync(cancellationToken);
        return LiftResult.ReadAgain;
    }
}
