using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;

/// <summary>The rule of counting, written once: what the indicator counts is what the public list shows.</summary>
internal static class CountedMentions
{
    /// <param name="nagariId">Null for the whole regency, where a mention of several nagari is one.</param>
    public static IQueryable<Mention> In(PortalDbContext database, Quarter quarter, long? nagariId) =>
        Accepted(database, quarter, nagariId).Where(mention => mention.Kind == MentionKind.Earned || mention.Kind == MentionKind.Release);

    public static IQueryable<Mention> Accepted(PortalDbContext database, Quarter quarter, long? nagariId)
    {
        var (first, last) = (quarter.FirstDay, quarter.LastDay);
        return database.Set<Mention>().AsNoTracking()
            .Where(mention => mention.State == ReviewState.Accepted && mention.PublishedOn >= first && mention.PublishedOn <= last)
            .Where(mention => nagariId == null || mention.Nagari.Any(nagari => nagari.Id == nagariId));
    }
}
