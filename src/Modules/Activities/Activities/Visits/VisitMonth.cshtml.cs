using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>One library's month, day by day: each leads to its form, and a day that is missing says so.</summary>
[RequirePermission(nameof(Permissions.ViewActivities))]
internal sealed class VisitMonthModel(PortalDbContext database, LibraryScope scope, PortalClock clock) : PageModel
{
    private Library? _library;

    public Library Library => _library ?? throw new InvalidOperationException("The page is rendered only for a library that was found.");
    public DateOnly Month { get; private set; }
    public IReadOnlyList<VisitCount> Counts { get; private set; } = [];
    public bool MayEnter { get; private set; }
    public DateOnly Today => clock.Today;

    /// <summary>Those that have come, the latest first: on a phone it is today's that is looked for.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, DateTime.DaysInMonth(Month.Year, Month.Month)).Select(Month.AddDays).Where(day => day <= Today).Reverse();

    public int? Of(DateOnly day, VisitWay way) => Counts.FirstOrDefault(count => !count.IsMonth && count.Day == day && count.Way == way) is { IsClosed: false } count ? count.Total : null;

    public bool IsClosed(DateOnly day) => Counts.Any(count => !count.IsMonth && count.Day == day && count.IsClosed);

    public async Task<IActionResult> OnGetAsync(string library, string? bulan, CancellationToken cancellationToken)
    {
        var entered = PermissionCatalog.Holds(User, Permissions.RecordVisits);
        _library = await (entered ? scope.Of(User) : database.Set<Library>()).AsNoTracking().SingleOrDefaultAsync(one => one.Slug == library, cancellationToken);
        if (_library is null)
            return NotFound();
        MayEnter = entered;
        var first = new DateOnly(Today.Year, Today.Month, 1);
        Month = MonthField.First(bulan) is { } asked && asked <= first ? asked : first;
        var next = Month.AddMonths(1);
        Counts = await database.Set<VisitCount>().AsNoTracking().Where(count => count.LibraryId == Library.Id && count.Day >= Month && count.Day < next).OrderBy(count => count.Day).ThenBy(count => count.Way).ToListAsync(cancellationToken);
        return Page();
    }
}
