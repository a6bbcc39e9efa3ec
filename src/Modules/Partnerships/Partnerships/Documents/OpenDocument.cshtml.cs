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
        if (await database.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.Agreement!.Slug == slug, cancellationToken) is not { } file
            || files.OpenRead(file.FileHash) is not { } content)
            return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        // It came from outside: whatever it is, it runs nothing on our pages.
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(content, file.MediaType) { FileDownloadName = file.FileName, EnableRangeProcessing = true };
    }
}
