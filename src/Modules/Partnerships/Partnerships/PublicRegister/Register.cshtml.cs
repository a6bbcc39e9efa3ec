using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>The register for everybody: which agreements the office and the nagari have, with whom, about what, until when.</summary>
internal sealed class RegisterModel(PortalDbContext database, RegisterQuery register, PortalClock clock) : PageModel
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public RegisterFilter Filter { get; private set; } = new();
    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];
    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public (int Agreements, int Partners) InForce { get; private set; }
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = RegisterQuery.Read(Request.Query);
        Kinds = await database.Set<PartnerKind>().AsNoTracking().OrderBy(kind => kind.Position).ThenBy(kind => kind.Id).ToListAsync(cancellationToken);
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        InForce = await register.CountAsync(Filter, cancellationToken);
        var rows = register.Rows(Filter);
        Total = Filter.State == RegisterState.InForce ? InForce.Agreements : await rows.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Rows = await register.ListAsync(rows, (PageNumber - 1) * PageSize, PageSize, cancellationToken);
    }
}
