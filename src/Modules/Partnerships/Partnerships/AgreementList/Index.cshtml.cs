using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.AgreementList;

[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class IndexModel(PortalDbContext database, PortalClock clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Total = await database.Set<Agreement>().CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        // Those without a first day are still being drawn up, so they come first on either database.
        Agreements = await database.Set<Agreement>().AsNoTracking()
            .OrderBy(agreement => agreement.StartsOn != null).ThenByDescending(agreement => agreement.StartsOn).ThenBy(agreement => agreement.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(agreement => new AgreementRow(
                agreement.Slug, agreement.Subject, agreement.Number, agreement.StartsOn, agreement.EndsOn,
                agreement.Partners.OrderBy(partner => partner.Name).Select(partner => partner.Name).ToList()))
            .ToListAsync(cancellationToken);
    }
}
