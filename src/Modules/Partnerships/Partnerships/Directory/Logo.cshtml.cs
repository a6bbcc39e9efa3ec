using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Directory;

/// <summary>A partner's logo: for everybody when the partner stands in the directory, else for staff.</summary>
internal sealed class LogoModel(PortalDbContext database, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var isStaff = PermissionCatalog.Holds(User, Permissions.ViewPartners);
        var logo = await database.Set<Partner>().Where(partner => partner.Slug == slug && partner.LogoHash != null && (isStaff || (partner.IsPublic && partner.MergedIntoId == null)))
            .Select(partner => new { partner.LogoHash, partner.LogoMediaType }).SingleOrDefaultAsync(cancellationToken);
        if (logo is null || files.OpenRead(logo.LogoHash!) is not { } content)
            return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers.CacheControl = "private, max-age=600";
        return new FileStreamResult(content, logo.LogoMediaType!) { EntityTag = new EntityTagHeaderValue($"\"{logo.LogoHash![..16]}\"") };
    }
}
