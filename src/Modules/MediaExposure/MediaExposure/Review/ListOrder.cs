using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>One order of the queue, walked either way from any place. Only the columns of that order's index are read.</summary>
internal static class ListOrder
{
    /// <summary>What comes after the place, nearest first.</summary>
    /// <param name="including">The place itself, too.</param>
    public static IQueryable<Mention> After(this IQueryable<Mention> mentions, ReviewSort order, ReviewCursor at, bool including = false) =>
        order == ReviewSort.Oldest ? Above(mentions, order, at, including) : Below(mentions, order, at, including);

    /// <summary>What comes before the place, nearest first.</summary>
    public static IQueryable<Mention> Before(this IQueryable<Mention> mentions, ReviewSort order, ReviewCursor at) =>
        order == ReviewSort.Oldest ? Below(mentions, order, at, including: false) : Above(mentions, order, at, including: false);

    public static IQueryable<Mention> FromTheStart(this IQueryable<Mention> mentions, ReviewSort order) =>
        order == ReviewSort.Oldest ? Rising(mentions, order) : Falling(mentions, order);

    public static IQueryable<Mention> FromTheEnd(this IQueryable<Mention> mentions, ReviewSort order) =>
        order == ReviewSort.Oldest ? Falling(mentions, order) : Rising(mentions, order);

    public static async Task<List<ReviewCursor>> ReadAsync(this IQueryable<Mention> mentions, ReviewSort order, int take, CancellationToken cancellationToken)
    {
        mentions = mentions.Take(take);
        switch (order)
        {
            case ReviewSort.Priority:
                return await mentions.Select(mention => new ReviewCursor(mention.Priority, mention.Id)).ToListAsync(cancellationToken);
            case ReviewSort.Decided:
                var decided = await mentions.Select(mention => new { mention.DecidedUtc, mention.Id }).ToListAsync(cancellationToken);
                return decided.ConvertAll(one => new ReviewCursor(one.DecidedUtc?.Ticks ?? 0, one.Id));
            default:
                var days = await mentions.Select(mention => new { mention.PublishedOn, mention.Id }).ToListAsync(cancellationToken);
                return days.ConvertAll(one => new ReviewCursor(one.PublishedOn.DayNumber, one.Id));
        }
    }

    private static IOrderedQueryable<Mention> Falling(IQueryable<Mention> mentions, ReviewSort order) => (order switch
    {
        ReviewSort.Priority => mentions.OrderByDescending(mention => mention.Priority),
        ReviewSort.Decided => mentions.OrderByDescending(mention => mention.DecidedUtc),
        _ => mentions.OrderByDescending(mention => mention.PublishedOn),
    }).ThenByDescending(mention => mention.Id);

    private static IOrderedQueryable<Mention> Rising(IQueryable<Mention> mentions, ReviewSort order) => (order switch
    {
        ReviewSort.Priority => mentions.OrderBy(mention => mention.Priority),
        ReviewSort.Decided => mentions.OrderBy(mention => mention.DecidedUtc),
        _ => mentions.OrderBy(mention => mention.PublishedOn),
    }).ThenBy(mention => mention.Id);

    // Both halves of each condition, so that the index is entered at the place and not walked up to it.
    private static IQueryable<Mention> Below(IQueryable<Mention> mentions, ReviewSort order, ReviewCursor at, bool including)
    {
        var (number, instant, day, id) = (at.Number, at.Instant, at.Day, including ? at.Id + 1 : at.Id);
        return Falling(
            order switch
            {
                ReviewSort.Priority => mentions.Where(mention => mention.Priority <= number && (mention.Priority < number || mention.Id < id)),
                ReviewSort.Decided => mentions.Where(mention => mention.DecidedUtc <= instant && (mention.DecidedUtc < instant || mention.Id < id)),
                _ => mentions.Where(mention => mention.PublishedOn <= day && (mention.PublishedOn < day || mention.Id < id)),
            },
            order);
    }

    private static IQueryable<Mention> Above(IQueryable<Mention> mentions, ReviewSort order, ReviewCursor at, bool including)
    {
        var (number, instant, day, id) = (at.Number, at.Instant, at.Day, including ? at.Id - 1 : at.Id);
        return Rising(
            order switch
            {
                ReviewSort.Priority => mentions.Where(mention => mention.Priority >= number && (mention.Priority > number || mention.Id > id)),
                ReviewSort.Decided => mentions.Where(mention => mention.DecidedUtc >= instant && (mention.DecidedUtc > instant || mention.Id > id)),
                _ => mentions.Where(mention => mention.PublishedOn >= day && (mention.PublishedOn > day || mention.Id > id)),
            },
            order);
    }
}
