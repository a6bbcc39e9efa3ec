using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.ReadPage;

internal sealed class IndexModel(PortalDbContext database) : PageModel
{
    public PageView View { get; private set; } = null!;

    public IReadOnlyList<PageView> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var pages = await database.Set<ContentPage>().AsNoTracking().OrderBy(page => page.Position).ToListAsync(cancellationToken);
        if (pages.Find(page => page.Slug == slug) is not { } page)
            return NotFound();
        View = PageView.Of(page);
        Others = [.. pages.Where(other => other != page).Select(PageView.Of)];
        return Page();
    }
}
