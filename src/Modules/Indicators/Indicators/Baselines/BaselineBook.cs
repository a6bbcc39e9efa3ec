using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Baselines;

internal sealed class BaselineBook(PortalDbContext database) : IBaselines
{
    public Task<Baseline?> FindAsync(IndicatorCode code, long? nagariId, CancellationToken cancellationToken) => database.Set<Baseline>().AsNoTracking()
        .Where(baseline => baseline.Code == code && baseline.NagariId == nagariId)
        .OrderByDescending(baseline => baseline.Id).FirstOrDefaultAsync(cancellationToken);
}
