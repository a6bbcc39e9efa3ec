using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Requests;

/// <summary>What was asked for on the public form: those that wait first, the oldest on top, then the decided ones.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class RequestListModel(PortalDbContext database) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<CooperationRequest> Requests { get; private set; } = [];
    public int PageCount { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var requests = database.Set<CooperationRequest>().AsNoTracking();
        PageCount = Math.Max(1, (await requests.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Requests = await requests.Include(request => request.Agreement).OrderBy(request => request.State != RequestState.Waiting).ThenByDescending(request => request.DecidedUtc).ThenBy(request => request.ReceivedUtc).ThenBy(request => request.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
    }
}
