using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Partnerships.Documents;

namespace PortalMitra.Modules.Partnerships.Partnerships.Portal;

/// <summary>A file that is shared with the partner.</summary>
[RequirePermission(nameof(Permissions.UsePartnerPortal))]
internal sealed class OpenSharedModel(PartnerScope scope, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancellationToken)
    {
        var file = await scope.Files.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Agreement!.Slug == slug, cancellationToken);
        return SentFile.Of(file, files, Response) ?? NotFound() as IActionResult;
    }
}
