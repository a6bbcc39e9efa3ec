using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;

/// <summary>The rule of counting, applied in one place: what the indicator counts is what the public list and the office's figures show.</summary>
internal static class CountedMentions
{
    /// <param name="last">Included.</param>
    /// <param name="nagariId">Null for the whole regency, where a mention of several nagari is one.</param>
    public static IQueryable<Mention> In(PortalDbContext database, CountingRule rule, DateOnly first, DateOnly last, long? nagariId) =>
        Accepted(database, first, last, nagariId).ThatCount(rule);

    /// <summary>Of all kinds, those that do not count too.</summary>
    public static IQueryable<Mention> Accepted(PortalDbContext database, DateOnly first, DateOnly last, long? nagariId) =>
        database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.State == ReviewState.Accepted && mention.PublishedOn >= first && mention.PublishedOn <= last)
            .Of(nagariId);

    /// <summary>Those on which nobody has decided.</summary>
    public static IQueryable<Mention> Waiting(PortalDbContext database, DateOnly first, DateOnly last, long? nagariId) =>
        database.Set<Mention>().AsNoTracking()
            .Where(mention => (mention.State == ReviewState.New || mention.State == ReviewState.Unsure) && mention.PublishedOn >= first && mention.PublishedOn <= last)
            .Of(nagariId);

    public static IQueryable<Mention> ThatCount(this IQueryable<Mention> accepted, CountingRule rule)
    {
        var kinds = rule.CountedKinds;
        return accepted.Where(mention => kinds.Contains(mention.Kind));
    }

    private static IQueryable<Mention> Of(this IQueryable<Mention> mentions, long? nagariId) =>
        nagariId is null ? mentions : mentions.Where(mention => mention.Nagari.Any(nagari => nagari.Id == nagariId));
}
