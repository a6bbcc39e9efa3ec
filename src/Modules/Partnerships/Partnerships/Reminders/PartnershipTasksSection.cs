using Microsoft.AspNetCore.Http;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reminders;

/// <summary>On the office's home: what is past its last day and what comes next. It stays until somebody decides.</summary>
internal sealed class PartnershipTasksSection(DueItems due, PortalClock clock, IHttpContextAccessor http) : ISection<OfficeHome>
{
    private const int Shown = 5;
    private const int ComingDays = 30;

    public int Position => 20;

    public async Task<SectionView?> BuildAsync(OfficeHome subject, CancellationToken cancellationToken)
    {
        if (http.HttpContext?.User is not { } person || !PermissionCatalog.Holds(person, Permissions.ViewPartners))
            return null;
        var today = clock.Today;
        var (overdue, count) = await due.OverdueAsync(today, Shown, cancellationToken);
        var coming = (await due.ComingAsync(today, cancellationToken)).Where(item => item.LastDay <= today.AddDays(ComingDays)).Take(Shown).ToList();
        return overdue.Count + coming.Count == 0 ? null : new SectionView("/Partnerships/Reminders/_Tasks.cshtml", new PartnershipTasks(today, overdue, count, coming));
    }
}

/// <param name="OverdueCount">All of them; <paramref name="Overdue"/> holds the oldest.</param>
internal sealed record PartnershipTasks(DateOnly Today, IReadOnlyList<DueItem> Overdue, int OverdueCount, IReadOnlyList<DueItem> Coming);
