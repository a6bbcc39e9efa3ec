using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Places.Contracts;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Places.Places.ReadNagari;

/// <summary>One nagari: its library, then whatever other modules have to show about it.</summary>
internal sealed class IndexModel(PortalDbContext database, SectionBuilder sections, IllustrationCatalog illustrations) : PageModel
{
    public Nagari Nagari { get; private set; } = null!;

    public Illustration Picture { get; private set; } = null!;

    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var nagari = await database.Set<Nagari>().AsNoTracking()
            .Include(nagari => nagari.District)
            .Include(nagari => nagari.Libraries)
            .SingleOrDefaultAsync(nagari => nagari.Slug == slug, cancellationToken);
        if (nagari is null)
            return NotFound();
        Nagari = nagari;
        Picture = illustrations.Find(nagari.Illustration, IllustrationCatalog.NagariLibrary);
        Sections = await sections.BuildAsync(nagari, cancellationToken);
        return Page();
    }
}
