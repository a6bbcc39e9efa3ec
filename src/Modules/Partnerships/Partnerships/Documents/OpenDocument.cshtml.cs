using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Documents;

/// <summary>A file of an agreement, for staff. The agreement stands in the question, so an address of one agreement never opens a file of another.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class OpenDocumentModel(PortalDbContext database, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancellationToken)
    {
        var file = await database.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.Agreement!.Slug == slug, cancellationToken);
        return file is not null && SentFile.Of(files, file.FileHash, file.MediaType, file.FileName, Response) is { } sent ? sent : NotFound();
    }
}
