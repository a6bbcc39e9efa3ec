using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Reminders;

/// <summary>On the office's home: what is past its last day and what comes next. It stays until somebody decides.</summary>
internal sealed class PartnershipTasksSection(PortalDbContext database, DueItems due, PortalClock clock, IHttpContextAccessor http) : ISection<OfficeHome>
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
        var wishes = await database.Set<Agreement>().AsNoTracking()
            .Where(agreement => agreement.RenewalAskedOn != null && agreement.Decision == null && !database.Set<Agreement>().Any(next => next.PredecessorId == agreement.Id && next.Stage != AgreementStage.Dropped))
            .OrderBy(agreement => agreement.RenewalAskedOn).Take(Shown).ToListAsync(cancellationToken);
        return overdue.Count + coming.Count + wishes.Count == 0 ? null : new SectionView("/Partnerships/Reminders/_Tasks.cshtml", new PartnershipTasks(today, overdue, count, coming, wishes));
    }
}

/// <param name="Wishes">Agreements whose partner asks for another term, and nobody has answered.</param>
/// <param name="OverdueCount">All of them; <paramref name="Overdue"/> holds the oldest.</param>
internal sealed record PartnershipTasks(DateOnly Today, IReadOnlyList<DueItem> Overdue, int OverdueCount, IReadOnlyList<DueItem> Coming, IReadOnlyList<Agreement> Wishes);
