using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Commitments;

/// <summary>What was promised at meetings: what is open first, the nearest day on top.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class CommitmentListModel(PortalDbContext database, PortalClock clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public int PageCount { get; private set; } = 1;
    public DateOnly Today => clock.Today;
    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = database.Set<Commitment>().AsNoTracking();
        PageCount = Math.Max(1, (await all.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Commitments = await all.Include(one => one.Partner).Include(one => one.Agreement).OrderBy(one => one.KeptOn != null).ThenBy(one => one.DueOn == null).ThenBy(one => one.DueOn).ThenByDescending(one => one.MadeOn).ThenBy(one => one.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
    }
}
