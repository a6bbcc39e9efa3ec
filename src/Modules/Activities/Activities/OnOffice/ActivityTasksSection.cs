using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Activities.ActivityList;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities.OnOffice;

/// <summary>On the office's home, for who enters: activities of which nobody has told what became, and libraries without visits last month.</summary>
internal sealed class ActivityTasksSection(PortalDbContext database, LibraryScope scope, PortalClock clock, IHttpContextAccessor http) : ISection<OfficeHome>
{
    private const int Shown = 5;

    public int Position => 15;

    public async Task<SectionView?> BuildAsync(OfficeHome subject, CancellationToken cancellationToken)
    {
        if (http.HttpContext?.User is not { } person || !PermissionCatalog.Holds(person, Permissions.RecordVisits))
            return null;
        var today = clock.Today;
        var untold = IndexModel.Untold(scope.Activities(person).AsNoTracking(), today);
        var (first, next) = (new DateOnly(today.Year, today.Month, 1).AddMonths(-1), new DateOnly(today.Year, today.Month, 1));
        var silent = await scope.Of(person).Where(library => !database.Set<VisitCount>().Any(count => count.LibraryId == library.Id && count.Day >= first && count.Day < next)).OrderBy(library => library.Name).Select(library => new SilentLibrary(library.Slug, library.Name)).ToListAsync(cancellationToken);
        var tasks = new ActivityTasks(first, await untold.OrderBy(activity => activity.StartsOn).Take(Shown).ToListAsync(cancellationToken), await untold.CountAsync(cancellationToken), silent);
        return tasks.Untold.Count + tasks.Silent.Count == 0 ? null : new SectionView("/Activities/OnOffice/Tasks.cshtml", tasks);
    }
}

/// <param name="Month">The month before this one.</param>
/// <param name="Silent">Libraries that have reported no visits of it.</param>
internal sealed record ActivityTasks(DateOnly Month, IReadOnlyList<Activity> Untold, int UntoldCount, IReadOnlyList<SilentLibrary> Silent);

internal sealed record SilentLibrary(string Slug, string Name);
