using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.ManagePlaces;

[RequirePermission(nameof(Permissions.ManagePlaces))]
internal sealed class IndexModel(PortalDbContext database) : PageModel
{
    public IReadOnlyList<Nagari> Nagari { get; private set; } = [];

    public IReadOnlyList<Library> Libraries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Nagari = await database.Set<Nagari>().AsNoTracking().Include(nagari => nagari.District)
            .OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        Libraries = await database.Set<Library>().AsNoTracking()
            .OrderBy(library => library.Name).ToListAsync(cancellationToken);
    }
}
