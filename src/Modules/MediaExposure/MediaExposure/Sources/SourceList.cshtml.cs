using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>All sources and how they are.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class SourceListModel(PortalDbContext database, PortalClock clock) : PageModel
{
    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        Rows = await database.Set<Source>().AsNoTracking()
            .OrderByDescending(source => source.IsEnabled && source.LastFailure != null).ThenByDescending(source => source.IsEnabled).ThenBy(source => source.Outlet.Name)
            .Select(source => new SourceRow(
                source.Slug, source.Outlet.Name, source.Url, source.IsEnabled, source.LastSuccessUtc, source.NextDueUtc, source.LastFailure,
                source.LeaseUntilUtc > now,
                database.Set<FoundLink>().Count(link => link.SourceId == source.Id && link.State == LinkState.Waiting),
                database.Set<FoundLink>().Count(link => link.SourceId == source.Id && link.State == LinkState.Matched)))
            .ToListAsync(cancellationToken);
    }
}
