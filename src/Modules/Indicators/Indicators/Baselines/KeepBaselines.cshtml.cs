using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Indicators.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Baselines;

/// <summary>What the indicators stood at before. A correction is a new record; nothing that held is rewritten.</summary>
[RequirePermission(nameof(Permissions.ManageBaselines))]
internal sealed class KeepBaselinesModel(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public BaselineInput Input { get; set; } = new();

    public IReadOnlyList<IndicatorCard> Cards { get; private set; } = [];
    public IReadOnlyList<Nagari> AllNagari { get; private set; } = [];

    /// <summary>Of each indicator and place the latest record, and behind it those that held before.</summary>
    public IReadOnlyList<IReadOnlyList<Baseline>> Held { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var nagari = string.IsNullOrEmpty(Input.Nagari) ? null : await database.Set<Nagari>().SingleOrDefaultAsync(one => one.Slug == Input.Nagari, cancellationToken);
        if (!string.IsNullOrEmpty(Input.Nagari) && nagari is null)
            ModelState.AddModelError("Input.Nagari", S["Baseline.NoSuchPlace"]);
        if (Input is { FirstDay: { } first, LastDay: { } last } && first > last)
            ModelState.AddModelError("Input.LastDay", S["Baseline.EndsBefore"]);
        else if (Input.LastDay > clock.Today)
            ModelState.AddModelError("Input.LastDay", S["Baseline.NotOver"]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await SaveAsync(nagari, cancellationToken);
        TempData["Done"] = S["Baseline.Saved"].Value;
        return RedirectToPage();
    }

    public string NameOf(IndicatorCode code) => Cards.FirstOrDefault(card => card.Code == code)?.Indonesian.Name ?? $"{code}";

    /// <summary>The same said twice, as by a double click, is one record.</summary>
    private async Task SaveAsync(Nagari? nagari, CancellationToken cancellationToken)
    {
        var (code, value, first, last) = (Input.Code!.Value, Input.Value!.Value, Input.FirstDay!.Value, Input.LastDay!.Value);
        var (source, note) = (Input.Source!.Trim(), string.IsNullOrWhiteSpace(Input.Note) ? null : Input.Note.Trim());
        var nagariId = nagari?.Id;
        var held = await database.Set<Baseline>().Where(one => one.Code == code && one.NagariId == nagariId).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        if (held?.Says(value, first, last, source, note) == true)
            return;
        database.Add(new Baseline
        {
            Code = code,
            Nagari = nagari,
            Value = value,
            FirstDay = first,
            LastDay = last,
            Source = source,
            Note = note,
            SetUtc = clock.UtcNow,
            SetBy = User.Identity!.Name!,
        });
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Cards = [.. (await database.Set<IndicatorCard>().AsNoTracking().ToListAsync(cancellationToken)).OrderBy(card => card.Number)];
        AllNagari = await database.Set<Nagari>().AsNoTracking().OrderBy(nagari => nagari.Name).ToListAsync(cancellationToken);
        var all = await database.Set<Baseline>().AsNoTracking().Include(baseline => baseline.Nagari).OrderByDescending(baseline => baseline.Id).ToListAsync(cancellationToken);
        Held = [.. all.GroupBy(baseline => (baseline.Code, baseline.NagariId))
            .OrderBy(group => group.Key.Code).ThenBy(group => group.First().Nagari?.Name ?? "", StringComparer.CurrentCulture)
            .Select(group => group.ToList())];
    }
}
