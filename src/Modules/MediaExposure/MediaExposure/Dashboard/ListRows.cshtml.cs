using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>The rows behind a number: each leads to its sentence and stored copy.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class ListRowsModel(PortalDbContext database, ExposureRows rows, PortalClock clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public ExposureFilter? Filter { get; private set; }

    /// <summary>What was chosen beside the period, in words.</summary>
    public IReadOnlyList<(string Label, string Value)> Chosen { get; private set; } = [];
    public ExposureCount Count { get; private set; } = ExposureCount.None;
    public IReadOnlyList<ExposureRow> Rows { get; private set; } = [];
    public int Pages => Math.Max(1, (Count.Mentions + PageSize - 1) / PageSize);

    /// <summary>Without a period, or with one that cannot be read, of the running quarter, as the dashboard.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = ExposureFilter.Read(name => Request.Query[name])
            ?? ExposureFilter.Read(name => name == "periode" ? Quarter.Of(clock.Today).ToString() : Request.Query[name])!;
        var found = await rows.OfAsync(Filter, cancellationToken);
        Count = await ExposureCount.OfAsync(found, cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = await rows.ReadAsync(found, Filter.Order, (PageNumber - 1) * PageSize, PageSize, cancellationToken);
        Chosen = await ChosenAsync(Filter, cancellationToken);
    }

    private async Task<IReadOnlyList<(string Label, string Value)>> ChosenAsync(ExposureFilter filter, CancellationToken cancellationToken)
    {
        var chosen = new List<(string Label, string Value)>();
        if (filter.Nagari is { } nagari)
            chosen.Add(("Filter.Nagari", await database.Set<Nagari>().Where(one => one.Slug == nagari).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) ?? nagari));
        if (filter.Outlet is { } outlet)
            chosen.Add(("Field.Outlet", await database.Set<Outlet>().Where(one => one.Slug == outlet).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) ?? outlet));
        if (filter.Topic is { } topic && topic != ExposureFilter.None)
            chosen.Add(("Dashboard.ByTopic", await database.Set<Topic>().Where(one => one.Slug == topic).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) ?? topic));
        return chosen;
    }
}
