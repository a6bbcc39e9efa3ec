using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.Partnerships.Partnerships.Documents;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>A file that everybody may have.</summary>
internal sealed class OpenPublicModel(PortalDbContext database, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancellationToken)
    {
        var file = await RegisterQuery.OpenFiles(database).SingleOrDefaultAsync(one => one.Id == id && one.Agreement!.Slug == slug, cancellationToken);
        return SentFile.Of(file, files, Response) ?? NotFound() as IActionResult;
    }
}
