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
        return file is not null && SentFile.Of(files, file.FileHash, file.MediaType, file.FileName, Response) is { } sent ? sent : NotFound();
    }
}
