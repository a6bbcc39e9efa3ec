using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;

/// <summary>Which rule of counting holds. One that begins within a period holds for the whole of it.</summary>
internal sealed class CountingRules(PortalDbContext database)
{
    private List<CountingRule>? _rules;

    /// <param name="lastDay">Of the period that is counted.</param>
    public async Task<CountingRule> ForAsync(DateOnly lastDay, CancellationToken cancellationToken)
    {
        _rules ??= await database.Set<CountingRule>().AsNoTracking().OrderBy(rule => rule.ValidFrom).ToListAsync(cancellationToken);
        return _rules.LastOrDefault(rule => rule.ValidFrom <= lastDay) ?? _rules.FirstOrDefault() ?? CountingRule.Unwritten();
    }
}
