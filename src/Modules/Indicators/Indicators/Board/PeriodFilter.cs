using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Board;

/// <summary>Quarter and nagari as they stand in the address; what cannot be read is the present quarter and the whole regency.</summary>
internal sealed class PeriodFilter(PortalDbContext database, PortalClock clock)
{
    private const int QuartersBack = 8;

    public async Task<Period> ReadAsync(string? quarter, string? nagari, CancellationToken cancellationToken)
    {
        var current = Quarter.Of(clock.Today);
        var chosen = Quarter.TryParse(quarter, out var asked) ? asked : current;
        var all = await database.Set<Nagari>().AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancellationToken);
        var offered = new List<Quarter>();
        for (var one = current; offered.Count < QuartersBack; one = one.Previous)
            offered.Add(one);
        if (!offered.Contains(chosen))
            offered.Add(chosen);
        return new Period(chosen, all.Find(one => one.Slug == nagari), offered, all);
    }
}

internal sealed record Period(Quarter Quarter, Nagari? Nagari, IReadOnlyList<Quarter> Offered, IReadOnlyList<Nagari> AllNagari);
