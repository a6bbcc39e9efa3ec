using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortalMitra.Modules.Indicators.Indicators.Board;

/// <summary>The four indicators of a quarter.</summary>
internal sealed class IndicatorBoardModel(Measurement measurement, PeriodFilter filter) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Triwulan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Nagari { get; set; }

    public Period? Period { get; private set; }
    public IReadOnlyList<MeasuredCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Period = await filter.ReadAsync(Triwulan, Nagari, cancellationToken);
        Cards = await measurement.AllAsync(Period.Quarter, Period.Nagari?.Id, cancellationToken);
    }
}
