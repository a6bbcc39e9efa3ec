using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>How outlets get their tier: every version with its first day. A change is a new version; printed reports stay true.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class KeepTierRulesModel(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int MostLines = 12;
    private const int SpareLines = 2;

    [BindProperty]
    public TierRulesInput Input { get; set; } = new();

    /// <summary>The latest first.</summary>
    public IReadOnlyList<IGrouping<DateOnly, TierRule>> Versions { get; private set; } = [];
    public DateOnly? InForce { get; private set; }
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new TierRulesInput { Lines = [.. (Versions.Count == 0 ? Enumerable.Empty<TierRule>() : Versions[0]).Select(TierLineInput.Of)] };
        Pad();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var lines = Input.Lines.Take(MostLines).Where(line => line.Tier is not null).ToList();
        if (Input.ValidFrom is not { } first)
            ModelState.AddModelError("Input.ValidFrom", S["Tiers.DayMissing"]);
        else if (Versions.Any(version => version.Key >= first))
            ModelState.AddModelError("Input.ValidFrom", S["Tiers.DayTaken", PortalFormat.Day(Versions[0].Key)]);
        if (lines.Count == 0 || !lines[^1].IsForAll)
            ModelState.AddModelError("baris-1", S["Tiers.LastLine"]);
        else if (lines.SkipLast(1).Any(line => line.IsForAll))
            ModelState.AddModelError("baris-1", S["Tiers.NeverReached"]);
        if (!ModelState.IsValid || Input.ValidFrom is not { } validFrom)
        {
            Pad();
            return Page();
        }

        database.AddRange(lines.Select((line, i) => new TierRule
        {
            ValidFrom = validFrom,
            Position = i + 1,
            Type = line.Type,
            Level = line.Level,
            PressCouncil = line.PressCouncil,
            IsOwn = line.IsOwn,
            Tier = line.Tier!.Value,
        }));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (IsTaken(validFrom))
        {
            // Somebody entered a version of the same day at this moment.
            database.ChangeTracker.Clear();
            await LoadAsync(cancellationToken);
            ModelState.AddModelError("Input.ValidFrom", S["Tiers.DayTaken", PortalFormat.Day(Versions[0].Key)]);
            Pad();
            return Page();
        }

        TempData["Done"] = S["Tiers.Saved", PortalFormat.Day(validFrom)].Value;
        return RedirectToPage();
    }

    /// <summary>Only a version that no report can have been printed by.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(DateOnly version, CancellationToken cancellationToken)
    {
        if (version > clock.Today)
        {
            database.RemoveRange(await database.Set<TierRule>().Where(rule => rule.ValidFrom == version).ToListAsync(cancellationToken));
            await database.SaveChangesAsync(cancellationToken);
            TempData["Done"] = S["Tiers.Withdrawn", PortalFormat.Day(version)].Value;
        }

        return RedirectToPage();
    }

    private bool IsTaken(DateOnly day) => database.Set<TierRule>().AsNoTracking().Any(rule => rule.ValidFrom == day);

    private void Pad()
    {
        while (Input.Lines.Count < MostLines && Input.Lines.Count(line => line.Tier is null) < SpareLines)
            Input.Lines.Add(new TierLineInput());
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today;
        var rules = await database.Set<TierRule>().AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancellationToken);
        Versions = [.. rules.GroupBy(rule => rule.ValidFrom).OrderByDescending(version => version.Key)];
        InForce = new Tiers(rules).VersionOn(Today);
    }
}
