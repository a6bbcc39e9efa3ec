using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>The libraries in one month: what they have reported, and what not yet.</summary>
[RequirePermission(nameof(Permissions.ViewActivities))]
internal sealed class VisitOverviewModel(PortalDbContext database, LibraryScope scope, PortalClock clock) : PageModel
{
    public DateOnly Month { get; private set; }
    public IReadOnlyList<LibraryMonth> Libraries { get; private set; } = [];
    public bool IsEmpty => Libraries.Count == 0;
    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManageActivities);
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(string? bulan, CancellationToken cancellationToken)
    {
        var first = new DateOnly(Today.Year, Today.Month, 1);
        Month = MonthField.First(bulan) is { } asked && asked <= first ? asked : first;
        var next = Month.AddMonths(1);
        // Who only looks sees all; who enters, their own.
        var libraries = PermissionCatalog.Holds(User, Permissions.RecordVisits) ? scope.Of(User) : database.Set<Library>();
        var shown = await libraries.OrderBy(library => library.NagariId == null).ThenBy(library => library.Name).Select(library => new { library.Id, library.Slug, library.Name, Nagari = library.Nagari!.Name }).ToListAsync(cancellationToken);
        var counts = (await database.Set<VisitCount>().AsNoTracking().Where(count => count.Day >= Month && count.Day < next).ToListAsync(cancellationToken)).ToLookup(count => count.LibraryId);
        Libraries = [.. shown.Select(library => new LibraryMonth(library.Slug, library.Name, library.Nagari, [.. counts[library.Id]]))];
    }
}

/// <param name="Counts">All that was reported of the month.</param>
internal sealed record LibraryMonth(string Slug, string Name, string? Nagari, IReadOnlyList<VisitCount> Counts)
{
    public bool IsRecap => Counts.Any(count => count.IsMonth);

    public int Days => Counts.Where(count => !count.IsMonth).Select(count => count.Day).Distinct().Count();

    /// <summary>Null when nothing was reported of this way: no zero.</summary>
    public int? Of(VisitWay way) => Counts.Any(count => count.Way == way) ? Counts.Where(count => count.Way == way).Sum(count => count.Total) : null;
}
