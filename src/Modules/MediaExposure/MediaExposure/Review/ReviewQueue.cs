using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>Reads the queue: how many, which part of the list, what comes next. Never more rows than are shown.</summary>
internal sealed class ReviewQueue(PortalDbContext database)
{
    public const int WindowSize = 50;

    /// <summary>Up to so many hits of a search are remembered for the questions of one page; where there are more, the next one is never far.</summary>
    private const int RememberedHits = 2000;

    /// <summary>So many rows stand above the mention that is read, when the address says no more than its id.</summary>
    private const int Above = 5;

    private readonly Dictionary<(ReviewState, string), List<long>?> _hits = [];

    /// <summary>How many mentions each list has within the filter. Words are looked for in the list at hand alone: that costs most.</summary>
    public async Task<IReadOnlyDictionary<ReviewState, int>> CountsAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Words.Count > 0)
            return new Dictionary<ReviewState, int> { [filter.List] = await CountAsync(filter, cancellationToken) };
        return await FilteredMentions.Of(database, filter, null).GroupBy(mention => mention.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }

    /// <param name="current">The mention that is read; the window is put around it unless the address asks for another.</param>
    public async Task<ReviewWindow> WindowAsync(ReviewFilter filter, WindowRequest request, Mention? current, CancellationToken cancellationToken)
    {
        var (order, mentions) = (filter.Order, await ListAsync(filter, cancellationToken));
        List<ReviewCursor> cursors;
        if (request.IsLast)
            cursors = await BackAsync(mentions.FromTheEnd(order), order, cancellationToken);
        else if (request.Until is { } until)
            cursors = await BackAsync(mentions.Before(order, until), order, cancellationToken);
        else if (request.From is { } from)
            cursors = await mentions.After(order, from, including: true).ReadAsync(order, WindowSize + 1, cancellationToken);
        else if (current is not null)
            cursors = await AroundAsync(mentions, order, ReviewCursor.Of(current, order), cancellationToken);
        else
            cursors = await mentions.FromTheStart(order).ReadAsync(order, WindowSize + 1, cancellationToken);
        return await FillAsync(mentions, order, cursors, cancellationToken);
    }

    /// <summary>What is read after this one, within the filter; null at the end.</summary>
    public async Task<ReviewCursor?> NextAsync(ReviewFilter filter, Mention mention, CancellationToken cancellationToken)
    {
        var next = await (await ListAsync(filter, cancellationToken)).After(filter.Order, ReviewCursor.Of(mention, filter.Order)).ReadAsync(filter.Order, 1, cancellationToken);
        return next.Count > 0 ? next[0] : null;
    }

    public async Task<ReviewCursor?> PreviousAsync(ReviewFilter filter, Mention mention, CancellationToken cancellationToken)
    {
        var previous = await (await ListAsync(filter, cancellationToken)).Before(filter.Order, ReviewCursor.Of(mention, filter.Order)).ReadAsync(filter.Order, 1, cancellationToken);
        return previous.Count > 0 ? previous[0] : null;
    }

    /// <summary>How many stand before it.</summary>
    public Task<int> BeforeAsync(ReviewFilter filter, Mention mention, CancellationToken cancellationToken) =>
        FilteredMentions.Of(database, filter, filter.List).Before(filter.Order, ReviewCursor.Of(mention, filter.Order)).CountAsync(cancellationToken);

    /// <summary>
    /// The list within the filter. A rare word is looked for once, and its hits then are the list; of a frequent one the next hit
    /// is soon met on the way, and looking for all would cost more each time.
    /// </summary>
    private async Task<IQueryable<Mention>> ListAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Words.Count == 0)
            return FilteredMentions.Of(database, filter, filter.List);
        var mentions = FilteredMentions.Of(database, filter with { Text = null }, filter.List);
        return await HitsAsync(filter, cancellationToken) is { } hits ? mentions.Where(mention => hits.Contains(mention.Id)) : FilteredMentions.Saying(mentions, filter);
    }

    private async Task<int> CountAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        if (await HitsAsync(filter, cancellationToken) is not null)
            return await (await ListAsync(filter, cancellationToken)).CountAsync(cancellationToken);
        // Words alone are counted in their index alone; with more beside them two indexes must meet.
        var isWordsAlone = !(filter with { Text = null }).IsNarrowed;
        return await (isWordsAlone ? FilteredMentions.Saying(InList(filter.List), filter) : FilteredMentions.Of(database, filter, filter.List)).CountAsync(cancellationToken);
    }

    private IQueryable<Mention> InList(ReviewState state) => database.Set<Mention>().AsNoTracking().Where(mention => mention.State == state);

    /// <returns>Null where there are too many to remember.</returns>
    private async Task<List<long>?> HitsAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        var key = (filter.List, filter.Text!);
        if (_hits.TryGetValue(key, out var known))
            return known;
        var hits = await FilteredMentions.Saying(InList(filter.List), filter)
            .Select(mention => mention.Id).Take(RememberedHits + 1).ToListAsync(cancellationToken);
        return _hits[key] = hits.Count > RememberedHits ? null : hits;
    }

    private static async Task<List<ReviewCursor>> BackAsync(IQueryable<Mention> mentions, ReviewSort order, CancellationToken cancellationToken)
    {
        var cursors = await mentions.ReadAsync(order, WindowSize, cancellationToken);
        cursors.Reverse();
        return cursors;
    }

    private static async Task<List<ReviewCursor>> AroundAsync(IQueryable<Mention> mentions, ReviewSort order, ReviewCursor at, CancellationToken cancellationToken)
    {
        var before = await mentions.Before(order, at).ReadAsync(order, Above, cancellationToken);
        before.Reverse();
        return [.. before, .. await mentions.After(order, at, including: true).ReadAsync(order, WindowSize + 1 - before.Count, cancellationToken)];
    }

    private async Task<ReviewWindow> FillAsync(IQueryable<Mention> mentions, ReviewSort order, List<ReviewCursor> cursors, CancellationToken cancellationToken)
    {
        if (cursors.Count == 0)
            return ReviewWindow.Empty;
        // The one too many says only that there is more. Where the list was read from its far side, one asks.
        var further = cursors.Count > WindowSize ? cursors[WindowSize] : (await mentions.After(order, cursors[^1]).ReadAsync(order, 1, cancellationToken)) is [var next, ..] ? next : (ReviewCursor?)null;
        var shown = cursors.Take(WindowSize).ToList();
        var earlier = (await mentions.Before(order, shown[0]).ReadAsync(order, 1, cancellationToken)).Count > 0;
        var ids = shown.ConvertAll(cursor => cursor.Id);
        var rows = await database.Set<Mention>().AsNoTracking().Where(mention => ids.Contains(mention.Id))
            .Select(mention => new ReviewItem(mention.Id, mention.Version, mention.Title, mention.Outlet.Name, mention.PublishedOn, mention.ScoreTenths, mention.Kind, mention.IsAutomatic, mention.HasWarnings))
            .ToDictionaryAsync(item => item.Id, cancellationToken);
        return new ReviewWindow([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], shown, earlier, further);
    }
}
