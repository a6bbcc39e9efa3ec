using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Indicator;

/// <summary>The agreements behind one number of the indicator. Internal ones are counted, and not named.</summary>
internal sealed class PeriodRowsModel(PortalDbContext database, PeriodAgreements agreements, RegisterQuery register, PortalClock clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public Quarter Quarter { get; private set; }
    public CountedPart Part { get; private set; }
    public Nagari? Nagari { get; private set; }
    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public int Hidden { get; private set; }
    public int PageCount => Math.Max(1, (Count - Hidden + PageSize - 1) / PageSize);
    public DateOnly Day { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? triwulan, string? bagian, string? nagari, CancellationToken cancellationToken)
    {
        Quarter = Quarter.TryParse(triwulan, out var quarter) ? quarter : Quarter.Of(clock.Today);
        if (!Enum.TryParse<CountedPart>(bagian, out var part) || !Enum.IsDefined(part))
            return NotFound();
        Part = part;
        if (!string.IsNullOrEmpty(nagari))
        {
            Nagari = nagari.Contains('\0', StringComparison.Ordinal) ? null : await database.Set<Nagari>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == nagari, cancellationToken);
            if (Nagari is null)
                return NotFound();
        }

        Day = agreements.DayOf(Quarter);
        var rows = agreements.Rows(Quarter, Nagari?.Id, part);
        Count = await rows.CountAsync(cancellationToken);
        var open = rows.Where(row => row.Agreement.Access != AccessLevel.Internal);
        Hidden = Count - await open.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Rows = await register.ListAsync(open, (PageNumber - 1) * PageSize, PageSize, cancellationToken);
        return Page();
    }
}
