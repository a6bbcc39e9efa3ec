using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Extraction;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Reading;

/// <summary>An example page drawn anew with the names of its parts, to stand in a frame beside the rules. Only its words are the outlet's.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class DrawExampleModel(PortalDbContext database, ExamplePages examples, IStringLocalizer<Strings> S) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (await database.Set<Outlet>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } outlet)
            return NotFound();
        var example = id is { } known
            ? await examples.FindAsync(outlet.Id, known, cancellationToken)
            : examples.Stored(await database.Set<ReadingRules>().AsNoTracking().SingleOrDefaultAsync(rules => rules.OutletId == outlet.Id, cancellationToken));
        if (example is null || PageAnatomy.Draw(example.Content, example.Charset, S["Rules.Page", outlet.Name]) is not { } html)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        return Content(html, "text/html; charset=utf-8");
    }
}
