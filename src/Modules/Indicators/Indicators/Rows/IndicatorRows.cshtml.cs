using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Indicators.Indicators.Board;

namespace PortalMitra.Modules.Indicators.Indicators.Rows;

/// <summary>One indicator: how it is counted, and every row behind its figure.</summary>
internal sealed class IndicatorRowsModel(PortalDbContext database, Measurement measurement, PeriodFilter filter) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true)]
    public string? Triwulan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Nagari { get; set; }

    public Period? Period { get; private set; }
    public MeasuredCard? Card { get; private set; }
    public IReadOnlyList<IndicatorRow> Rows { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public int Pages => Math.Max(1, ((Card?.Figure?.RowCount ?? Card?.Figure?.Value ?? 0) + PageSize - 1) / PageSize);

    /// <summary>The reader may open what is stored behind a row.</summary>
    public bool IsOfficer { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var card = await database.Set<IndicatorCard>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (card is null)
            return NotFound();
        Period = await filter.ReadAsync(Triwulan, Nagari, cancellationToken);
        var source = measurement.SourceOf(card);
        Card = new MeasuredCard(card, source is null ? null : await source.MeasureAsync(Period.Quarter, Period.Nagari?.Id, cancellationToken));
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = source is null ? [] : await source.RowsAsync(Period.Quarter, Period.Nagari?.Id, (PageNumber - 1) * PageSize, PageSize, cancellationToken);
        IsOfficer = PermissionCatalog.Holds(User, OfficePermissions.AccessOffice);
        return Page();
    }
}
