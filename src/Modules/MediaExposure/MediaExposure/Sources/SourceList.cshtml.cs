using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>All sources and how they are: those that need somebody first.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class SourceListModel(PortalDbContext database, SourceHistory history, PortalClock clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public string? WantedSlug { get; set; }

    public SourceHealth? Wanted => HealthFilter.Read(WantedSlug);

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];
    public int All { get; private set; }
    public int Watched { get; private set; }
    public int Found { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>How many sources are in each state, over all.</summary>
    public IReadOnlyDictionary<SourceHealth, int> Healths { get; private set; } = new Dictionary<SourceHealth, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var sources = await database.Set<Source>().AsNoTracking().Include(source => source.Outlet).ToListAsync(cancellationToken);
        var judged = sources.Select(source => (Source: source, Health: SourcePatience.HealthOf(source, now))).ToList();
        (All, Watched) = (judged.Count, judged.Count(one => one.Health is not (SourceHealth.Off or SourceHealth.Paused)));
        Healths = judged.GroupBy(one => one.Health).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count());
        var found = judged.Where(one => (Wanted is null || one.Health == Wanted) && Names(one.Source)).OrderBy(one => one.Health).ThenBy(one => one.Source.Outlet.Name, StringComparer.CurrentCulture).ToList();
        Found = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var shown = found.Skip((PageNumber - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(one => one.Source.Id).ToList();
        var counts = await database.Set<FoundLink>().Where(link => ids.Contains(link.SourceId) && (link.State == LinkState.Waiting || link.State == LinkState.Matched))
            .GroupBy(link => new { link.SourceId, link.State }).Select(group => new { group.Key.SourceId, group.Key.State, Count = group.Count() })
            .ToDictionaryAsync(group => (group.SourceId, group.State), group => group.Count, cancellationToken);
        var days = await history.DaysAsync(ids, cancellationToken);
        Rows = [.. shown.Select(one => new SourceRow(
            one.Source, one.Health, one.Source.LeaseUntilUtc > now,
            counts.GetValueOrDefault((one.Source.Id, LinkState.Waiting)), counts.GetValueOrDefault((one.Source.Id, LinkState.Matched)), days[one.Source.Id]))];
    }

    private bool Names(Source source) => string.IsNullOrWhiteSpace(Search)
        || source.Outlet.Name.Contains(Search.Trim(), StringComparison.CurrentCultureIgnoreCase) || source.Url.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase);
}
