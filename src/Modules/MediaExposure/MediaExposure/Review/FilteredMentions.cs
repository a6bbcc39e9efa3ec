using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>A filter as a query that indexes alone answer: see the mention's configuration.</summary>
internal static class FilteredMentions
{
    /// <param name="state">Null for all lists.</param>
    public static IQueryable<Mention> Of(PortalDbContext database, ReviewFilter filter, ReviewState? state)
    {
        var mentions = database.Set<Mention>().AsNoTracking();
        if (state is { } list)
            mentions = mentions.Where(mention => mention.State == list);
        if (filter.Outlet is { } outlet)
            mentions = mentions.Where(mention => database.Set<Outlet>().Where(one => one.Slug == outlet).Select(one => one.Id).Contains(mention.OutletId));
        if (filter.OutletType is { } type)
            mentions = mentions.Where(mention => database.Set<Outlet>().Where(one => one.Type == type).Select(one => one.Id).Contains(mention.OutletId));
        if (filter.Kind is { } kind)
            mentions = mentions.Where(mention => mention.Kind == kind);
        if (filter.Topic is { } topic)
            mentions = mentions.Where(mention => database.Set<Topic>().Any(one => one.Slug == topic && one.Id == mention.TopicId));
        if (filter.Nagari is { } nagari)
            mentions = mentions.Where(mention => mention.Nagari.Any(one => one.Slug == nagari));
        if (filter.From is { } from)
            mentions = mentions.Where(mention => mention.PublishedOn >= from);
        if (filter.To is { } to)
            mentions = mentions.Where(mention => mention.PublishedOn <= to);
        if (filter.ScoreFrom is { } least)
            mentions = mentions.Where(mention => mention.ScoreTenths >= least);
        if (filter.ScoreTo is { } most)
            mentions = mentions.Where(mention => mention.ScoreTenths <= most);
        if (filter.IsAutomatic is { } automatic)
            mentions = mentions.Where(mention => mention.IsAutomatic == automatic);
        if (filter.HasWarnings is { } warnings)
            mentions = mentions.Where(mention => mention.HasWarnings == warnings);
        if (filter.IsByHand is { } byHand)
            mentions = mentions.Where(mention => (mention.LoggedBy != null) == byHand);
        return filter.Words.Count == 0 ? mentions : Saying(database, mentions, filter, state);
    }

    /// <summary>The words are looked for in an index of their own. The sum keeps SQLite from fetching each hit's row to sort it afterwards.</summary>
    private static IQueryable<Mention> Saying(PortalDbContext database, IQueryable<Mention> mentions, ReviewFilter filter, ReviewState? state)
    {
        var saying = database.Set<Mention>().AsNoTracking();
        if (state is { } list)
            saying = saying.Where(mention => mention.State == list);
        foreach (var word in filter.Words)
            saying = saying.Where(mention => mention.SearchText.Contains(word));
        var ids = saying.Select(mention => mention.Id);
        return mentions.Where(mention => ids.Contains(mention.Id + 0));
    }
}
