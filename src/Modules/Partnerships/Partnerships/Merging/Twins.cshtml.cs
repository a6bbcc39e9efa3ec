using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Merging;

/// <summary>Pairs of partners that may be one.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class TwinsModel(Likenesses likenesses) : PageModel
{
    public IReadOnlyList<(Partner One, Partner Other, double Likeness)> Pairs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Pairs = await likenesses.PairsAsync(cancellationToken);
}
