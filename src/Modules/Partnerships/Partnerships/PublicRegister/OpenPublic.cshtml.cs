using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;

namespace PortalMitra.Modules.Partnerships.Partnerships.PublicRegister;

/// <summary>A file that everybody may have.</summary>
internal sealed class OpenPublicModel(PortalDbContext database, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancellationToken)
    {
        var file = await RegisterQuery.OpenFiles(database).SingleOrDefaultAsync(one => one.Id == id && one.Agreement!.Slug == slug, cancellationToken);
        return file is not null && SentFile.Of(files, file.FileHash, file.MediaType, file.FileName, Response) is { } sent ? sent : NotFound();
    }
}
