using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>The exposure of a quarter or year for staff: every number opens its rows, and says how it is counted and what may be missing.</summary>
[RequirePermission(nameof(Permissions.ViewMentions))]
internal sealed class ShowExposureModel(PortalDbContext database, ExposureSummary summary, SectionBuilder sections, SettingsStore settings, PortalClock clock) : PageModel
{
    private const int YearsBack = 3;

    [BindProperty(SupportsGet = true, Name = "periode")]
    public string? PeriodText { get; set; }

    [BindProperty(SupportsGet = true, Name = "nagari")]
    public string? NagariSlug { get; set; }

    public ExposureFigures? Figures { get; private set; }
    public Nagari? Nagari { get; private set; }
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];
    public IReadOnlyList<ExposurePeriod> Periods { get; private set; } = [];
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];
    public OfficeSettings Office { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var current = Quarter.Of(clock.Today);
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        Nagari = AllNagari.FirstOrDefault(nagari => nagari.Slug == NagariSlug);
        var period = (ExposurePeriod.Read(PeriodText) ?? ExposurePeriod.Of(current)) with { NagariId = Nagari?.Id };
        Periods = [.. Offered(current).Append(period with { NagariId = null }).Distinct()];
        Office = await settings.ReadAsync<OfficeSettings>(cancellationToken);
        Figures = await summary.ReckonAsync(period, Nagari?.Slug, cancellationToken);
        Sections = await sections.BuildAsync(period, cancellationToken);
    }

    private static IEnumerable<ExposurePeriod> Offered(Quarter current)
    {
        for (var (year, quarter) = (current.Year, current); year > current.Year - YearsBack; year--)
        {
            yield return new ExposurePeriod(year, null);
            for (; quarter.Year == year; quarter = quarter.Previous)
                yield return ExposurePeriod.Of(quarter);
        }
    }
}
