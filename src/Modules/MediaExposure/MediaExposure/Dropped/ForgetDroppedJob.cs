using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dropped;

/// <summary>Removes what was dropped longer ago than it is kept, unless somebody has just asked for it. The link stays, with its score, so that nobody reads it again.</summary>
internal sealed class ForgetDroppedJob(PortalDbContext database, PortalClock clock) : IJob
{
    public const string Id = "exposure.forget-dropped";

    /// <summary>Rows removed at once: whoever writes meanwhile must not wait long.</summary>
    private const int Batch = 1000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var limit = clock.UtcNow.AddDays(-DroppedArticle.KeptDays);
        var old = database.Set<DroppedArticle>().Where(article => article.ReadUtc < limit)
            .Where(article => !database.Set<FoundLink>().Any(link => link.Id == article.FoundLinkId && link.WantedBy != null && link.State == LinkState.Waiting))
            .OrderBy(article => article.ReadUtc).Take(Batch);
        while (await old.ExecuteDeleteAsync(cancellationToken) == Batch)
        {
        }
    }
}
