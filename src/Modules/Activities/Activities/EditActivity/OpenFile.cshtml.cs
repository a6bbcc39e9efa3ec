using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.EditActivity;

/// <summary>Evidence of an activity, for staff and for who keeps its library.</summary>
[RequirePermission(nameof(Permissions.ViewActivities))]
internal sealed class OpenFileModel(PortalDbContext database, LibraryScope scope, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, long id, CancellationToken cancellationToken)
    {
        var visible = PermissionCatalog.Holds(User, Permissions.RecordVisits) ? scope.Activities(User) : database.Set<Activity>();
        var file = await database.Set<ActivityFile>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Activity!.Slug == slug && visible.Any(activity => activity.Id == one.ActivityId), cancellationToken);
        if (file is null || files.OpenRead(file.FileHash) is not { } content)
            return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        // It came from outside: whatever it is, it runs nothing on our pages.
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(content, file.MediaType) { FileDownloadName = file.FileName, EnableRangeProcessing = true };
    }
}
