using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>Of the articles that staff know of, how many the portal has found: how far a period's figures may be trusted.</summary>
internal sealed class CoverageFigure(PortalDbContext database, CoverageLookup lookup)
{
    /// <param name="lastDay">Included.</param>
    public async Task<CoverageCount> OfAsync(DateOnly firstDay, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var articles = await database.Set<KnownArticle>().AsNoTracking().Where(article => article.Day >= firstDay && article.Day <= lastDay).ToListAsync(cancellationToken);
        var verdicts = await lookup.OfAsync(articles, cancellationToken);
        return new CoverageCount(verdicts.Values.Count(verdict => verdict.IsFound), articles.Count);
    }
}

internal readonly record struct CoverageCount(int Found, int Known);
