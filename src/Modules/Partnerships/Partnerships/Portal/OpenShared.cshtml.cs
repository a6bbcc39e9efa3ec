using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Contracts;

namespace PortalMitra.Modules.Partnerships.Partnerships.Portal;

/// <summary>A file that is shared with the partner.</summary>
[RequirePermission(nameof(Permissions.UsePartnerPortal))]
internal sealed class OpenSharedModel(PartnerScope scope, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancellationToken)
    {
        var file = await scope.Files.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Agreement!.Slug == slug, cancellationToken);
        return file is not null && SentFile.Of(files, file.FileHash, file.MediaType, file.FileName, Response) is { } sent ? sent : NotFound();
    }
}
