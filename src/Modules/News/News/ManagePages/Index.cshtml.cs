using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.ManagePages;

[RequirePermission(nameof(Permissions.ManagePages))]
internal sealed class IndexModel(PortalDbContext database) : PageModel
{
    public IReadOnlyList<ContentPage> Pages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Pages = await database.Set<ContentPage>().AsNoTracking().OrderBy(page => page.Position).ToListAsync(cancellationToken);
}
