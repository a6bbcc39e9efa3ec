using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Dashboard;

/// <summary>The partnerships at a glance, each number a link to its rows.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class ShowBoardModel(PortalDbContext database, Board board, PortalClock clock) : PageModel
{
    private const int QuietShown = 10;
    private BoardFigures? _figures;

    public BoardFigures Figures => _figures ?? throw new InvalidOperationException("The page is rendered after its figures were read.");
    public IReadOnlyList<Agreement> Quiet { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _figures = await board.ReadAsync(Today, cancellationToken);
        var shown = _figures.Quiet.Take(QuietShown).ToList();
        Quiet = await database.Set<Agreement>().AsNoTracking().Where(agreement => shown.Contains(agreement.Id)).OrderBy(agreement => agreement.StartsOn ?? agreement.SignedOn).ThenBy(agreement => agreement.Id).ToListAsync(cancellationToken);
    }
}
