using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>The four numbers that stand together wherever exposure is told: one of them alone invites a false reading.</summary>
internal sealed record ExposureCount(int Mentions, int Outlets, int Stories, int Events)
{
    public static readonly ExposureCount None = new(0, 0, 0, 0);

    /// <summary>Counts what the query holds, in one question to the database. What counts at all is the caller's rule.</summary>
    public static async Task<ExposureCount> OfAsync(IQueryable<Mention> mentions, CancellationToken cancellationToken) =>
        await mentions
            .Select(mention => new { mention.OutletId, mention.StoryId, mention.Story.EventId })
            .GroupBy(_ => 1)
            .Select(all => new ExposureCount(
                all.Count(),
                all.Select(one => one.OutletId).Distinct().Count(),
                all.Select(one => one.StoryId).Distinct().Count(),
                all.Select(one => one.EventId).Distinct().Count()))
            .SingleOrDefaultAsync(cancellationToken)
        ?? None;
}
