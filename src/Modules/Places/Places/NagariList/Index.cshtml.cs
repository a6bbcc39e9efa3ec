using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.NagariList;

internal sealed class IndexModel(PortalDbContext database, NagariCardsQuery cards) : PageModel
{
    public IReadOnlyList<NagariCard> Cards { get; private set; } = [];

    /// <summary>Libraries that belong to no nagari, such as the office's own.</summary>
    public IReadOnlyList<Library> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Cards = await cards.RunAsync(int.MaxValue, cancellationToken);
        Others = await database.Set<Library>().AsNoTracking()
            .Where(library => library.NagariId == null)
            .OrderBy(library => library.Id)
            .ToListAsync(cancellationToken);
    }
}
