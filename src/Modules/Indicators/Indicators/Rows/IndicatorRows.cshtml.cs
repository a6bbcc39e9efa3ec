using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Indicators.Indicators.Board;

namespace PortalMitra.Modules.Indicators.Indicators.Rows;

/// <summary>One indicator: how it is counted, and every row behind its figure.</summary>
internal sealed class IndicatorRowsModel(PortalDbContext database, Measurement measurement, PeriodFilter filter) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Triwulan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Nagari { get; set; }

    public Period? Period { get; private set; }
    public MeasuredCard? Card { get; private set; }
    public IReadOnlyList<IndicatorRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var card = await database.Set<IndicatorCard>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (card is null)
            return NotFound();
        Period = await filter.ReadAsync(Triwulan, Nagari, cancellationToken);
        var source = measurement.SourceOf(card);
        Card = new MeasuredCard(card, source is null ? null : await source.MeasureAsync(Period.Quarter, Period.Nagari?.Id, cancellationToken));
        Rows = source is null ? [] : await source.RowsAsync(Period.Quarter, Period.Nagari?.Id, cancellationToken);
        return Page();
    }
}
