using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>One outlet: what staff know of it, its further sites, and the way to merging it with another.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class EditOutletModel(PortalDbContext database, OutletRegister register, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public OutletInput Input { get; set; } = new();

    public Outlet? Outlet { get; private set; }
    public IReadOnlyList<TierSpan> Spans { get; private set; } = [];
    public IReadOnlyList<Source> Sources { get; private set; } = [];
    public IReadOnlyList<(string Slug, string Name)> Others { get; private set; } = [];
    public bool HasRules { get; private set; }

    /// <summary>The outlet whose site was typed: the two may be one.</summary>
    public Outlet? Owner { get; private set; }

    /// <summary>What was typed as a further site.</summary>
    public string? TypedSite { get; private set; }

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (Outlet!.Slug != slug)
            return RedirectToPagePermanent(null, new { slug = Outlet.Slug });
        Input = OutletInput.Of(Outlet);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(slug, cancellationToken) is not { } outlet)
            return NotFound();
        if (outlet.Version != Input.Version)
            return await ConflictAsync(slug, cancellationToken);
        foreach (var (field, words) in Input.Problems(clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (ModelState.IsValid && await register.OwnerAsync(Input.SiteKey, cancellationToken) is { } owner && owner.Id != outlet.Id)
        {
            Owner = owner;
            ModelState.AddModelError("Input.Site", S["Outlet.SiteKnown", owner.Name]);
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(slug, cancellationToken);
            return Page();
        }

        try
        {
            await register.ChangeAsync(outlet, Input, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return await ConflictAsync(slug, cancellationToken);
        }

        TempData["Done"] = S["Outlets.Saved"].Value;
        return RedirectToPage(new { slug = outlet.Slug });
    }

    public async Task<IActionResult> OnPostAddAliasAsync(string slug, string? site, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await register.FindAsync(slug, cancellationToken) is not { } outlet)
            return NotFound();
        TypedSite = site;
        if (OutletSite.Read(site) is not { } key || OutletSite.IsName(key))
            ModelState.AddModelError("situs-lain", S["Outlet.AliasBad"]);
        else if (await register.OwnerAsync(key, cancellationToken) is { } owner && owner.Id != outlet.Id)
        {
            Owner = owner;
            ModelState.AddModelError("situs-lain", S["Outlet.SiteKnown", owner.Name]);
        }
        else
        {
            if (!outlet.Owns(key))
                await register.AddAliasAsync(outlet, key, cancellationToken);
            TempData["Done"] = S["Outlet.AliasAdded", key].Value;
            return RedirectToPage(new { slug = outlet.Slug });
        }

        await LoadAsync(slug, cancellationToken);
        Input = OutletInput.Of(Outlet!);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAliasAsync(string slug, long id, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(slug, cancellationToken) is not { } outlet)
            return NotFound();
        if (outlet.Aliases.FirstOrDefault(alias => alias.Id == id) is { } alias)
        {
            database.Remove(alias);
            await database.SaveChangesAsync(cancellationToken);
            TempData["Done"] = S["Outlet.AliasRemoved", alias.SiteKey].Value;
        }

        return RedirectToPage(new { slug = outlet.Slug });
    }

    private async Task<PageResult> ConflictAsync(string slug, CancellationToken cancellationToken)
    {
        IsConflict = true;
        await LoadAsync(slug, cancellationToken);
        ModelState.Remove("Input.Version");
        Input.Version = Outlet!.Version;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        Outlet = await register.FindAsync(slug, cancellationToken);
        if (Outlet is null)
            return false;
        var today = clock.Today;
        var tiers = new Tiers(await database.Set<TierRule>().AsNoTracking().ToListAsync(cancellationToken));
        Spans = tiers.Spans(Outlet, new DateOnly(today.Year - 1, 1, 1), today);
        Sources = await database.Set<Source>().AsNoTracking().Where(source => source.OutletId == Outlet.Id).OrderBy(source => source.Id).ToListAsync(cancellationToken);
        HasRules = await database.Set<ReadingRules>().AnyAsync(rules => rules.OutletId == Outlet.Id, cancellationToken);
        var others = await database.OutletsThatPublish().Where(other => other.Id != Outlet.Id).OrderBy(other => other.Name).Select(other => new { other.Slug, other.Name, other.SiteKey }).ToListAsync(cancellationToken);
        Others = [.. others.Select(other => (other.Slug, $"{other.Name} ({other.SiteKey})"))];
        return true;
    }
}
