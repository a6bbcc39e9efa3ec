using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Topics;

/// <summary>
/// Tries a topic as typed on what was read in the last weeks, mentions first, then what was dropped, newest first. Articles pass
/// through in small batches; a person waits, so it ends after a number and a time, and says so.
/// </summary>
internal sealed class TopicPreview(PortalDbContext database, ActiveTopics topics, PortalClock clock, TimeProvider time)
{
    public const int Days = DroppedArticle.KeptDays;
    public const int MaxArticles = 10_000;
    private const int Batch = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>One at a time in this process: each keeps a processor busy, and readers of the site come first.</summary>
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <param name="stored">The topic as it stands; null for a new one.</param>
    public async Task<PreviewResult> RunAsync(Topic typed, Topic? stored, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            var others = await database.Set<Topic>().AsNoTracking().Where(topic => topic.IsActive && (stored == null || topic.Id != stored.Id)).ToListAsync(cancellationToken);
            var bench = new Bench(
                await topics.ReadyAsync([typed, .. stored is { IsActive: true } ? [stored] : Array.Empty<Topic>(), .. others], cancellationToken),
                typed.IsActive, stored is { IsActive: true }, time.GetTimestamp());
            var result = new PreviewResult();
            if (await TryMentionsAsync(bench, result, cancellationToken))
                await TryDroppedAsync(bench, result, cancellationToken);
            return result;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <returns>Whether there is time for more.</returns>
    private async Task<bool> TryMentionsAsync(Bench bench, PreviewResult result, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow.AddDays(-Days);
        var before = long.MaxValue;
        while (true)
        {
            var batch = await database.Set<Mention>().AsNoTracking().Where(mention => mention.Id < before).OrderByDescending(mention => mention.Id).Take(Batch)
                .Select(mention => new MentionRow(mention.Id, mention.Title, mention.Url, mention.Outlet.Name, mention.PublishedOn, mention.FoundUtc, mention.Text, mention.State, mention.Kind))
                .ToListAsync(cancellationToken);
            // Numbers rise with the time of finding, but for what was lifted later: a whole batch of older ones is the end.
            var fresh = batch.Where(mention => mention.FoundUtc >= since && mention.Text.Length > 0).ToList();
            if (batch.Count == 0 || (fresh.Count == 0 && batch.TrueForAll(mention => mention.FoundUtc < since)))
                return true;
            var matched = bench.Set.Match([.. fresh.Select(mention => new ArticleInput(mention.Title, mention.Text, mention.PublishedOn))]);
            foreach (var (mention, results) in fresh.Zip(matched))
                Sort(bench, mention, results, result);
            before = batch[^1].Id;
            if (Ends(bench, result, batch[^1].FoundUtc))
                return false;
            if (batch.Count < Batch)
                return true;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task TryDroppedAsync(Bench bench, PreviewResult result, CancellationToken cancellationToken)
    {
        var before = long.MaxValue;
        while (true)
        {
            var batch = await database.Set<DroppedArticle>().AsNoTracking().Where(article => article.Id < before && article.Text != null).OrderByDescending(article => article.Id).Take(Batch)
                .Select(article => new DroppedRowText(
                    article.Id, article.Title, article.Url, database.Set<Outlet>().Where(outlet => outlet.Id == article.OutletId).Select(outlet => outlet.Name).First(),
                    article.PublishedOn, article.ReadUtc, article.Text!, article.Kind))
                .ToListAsync(cancellationToken);
            var matched = bench.Set.Match([.. batch.Select(article => new ArticleInput(article.Title, PackedText.Unpack(article.Text), article.PublishedOn))]);
            foreach (var (article, results) in batch.Zip(matched))
                Sort(bench, article, results, result);
            if (batch.Count < Batch || Ends(bench, result, batch[^1].ReadUtc))
                return;
            before = batch[^1].Id;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static void Sort(Bench bench, MentionRow mention, IReadOnlyList<MatchResult> results, PreviewResult result)
    {
        result.Tried++;
        var (after, before, isElsewhere) = bench.Read(results);
        var item = new PreviewItem(mention.Id, mention.Title, mention.Url, mention.Outlet, mention.PublishedOn, before, after);
        var (was, isNow) = (before?.IsProposed == true || isElsewhere, after.IsProposed || isElsewhere);
        if (was && isNow)
            result.Stays++;
        else if (was)
            result.Add(mention.State switch { ReviewState.Accepted => PreviewGroup.LostAccepted, ReviewState.Rejected => PreviewGroup.LostRejected, _ => PreviewGroup.LostWaiting }, item);
        else if (isNow)
            result.Add(mention.State == ReviewState.Rejected ? PreviewGroup.FoundRejected : PreviewGroup.FoundKnown, item);
        if (after.Verdict != MatchVerdict.Accept || !StoreMention.MayBeAutomatic(mention.Kind))
            return;
        result.AddAccepted(mention.State);
        if (mention.State == ReviewState.Rejected)
            result.Add(PreviewGroup.AcceptedRejected, item);
    }

    private static void Sort(Bench bench, DroppedRowText article, IReadOnlyList<MatchResult> results, PreviewResult result)
    {
        result.Tried++;
        var (after, before, _) = bench.Read(results);
        if (!after.IsProposed)
            return;
        result.Add(PreviewGroup.Gained, new PreviewItem(null, article.Title, article.Url, article.Outlet, article.PublishedOn, before, after));
        if (after.Verdict == MatchVerdict.Accept && StoreMention.MayBeAutomatic(article.Kind))
            result.AcceptedOfDropped++;
    }

    private bool Ends(Bench bench, PreviewResult result, DateTime readUtc)
    {
        if (result.Tried < MaxArticles && time.GetElapsedTime(bench.Began) < Patience)
            return false;
        result.StoppedAtUtc = readUtc;
        return true;
    }

    /// <summary>The topic as typed first, as stored second where it is in use, then all others.</summary>
    private sealed record Bench(TopicSet Set, bool IsActive, bool HasStored, long Began)
    {
        public (MatchResult After, MatchResult? Before, bool IsElsewhere) Read(IReadOnlyList<MatchResult> results) => (
            IsActive ? results[0] : MatchResult.None,
            HasStored ? results[1] : null,
            results.Skip(HasStored ? 2 : 1).Any(other => other.IsProposed));
    }

    private sealed record MentionRow(long Id, string Title, string? Url, string Outlet, DateOnly PublishedOn, DateTime FoundUtc, string Text, ReviewState State, MentionKind Kind);

    private sealed record DroppedRowText(long Id, string Title, string Url, string Outlet, DateOnly PublishedOn, DateTime ReadUtc, byte[] Text, MentionKind Kind);
}
