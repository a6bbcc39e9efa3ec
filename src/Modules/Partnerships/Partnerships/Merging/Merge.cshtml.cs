using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.EditPartner;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Merging;

/// <summary>Shows what the merging of two partners would do, and does it.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class MergeModel(PortalDbContext database, PartnerMerge merge, PartnerRegister register, IStringLocalizer<Strings> S) : PageModel
{
    private Partner? _from;

    /// <summary>Slug of the partner that stays.</summary>
    [BindProperty(SupportsGet = true, Name = "ke")]
    public string? To { get; set; }

    public Partner From => _from ?? throw new InvalidOperationException("The page is rendered only for a partner that was found.");
    public Partner? Into { get; private set; }
    public MergePreview? Preview { get; private set; }
    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];
    public IReadOnlyList<(string Slug, string Name)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        // A second click: it is done.
        if (await database.Set<Partner>().AnyAsync(partner => partner.Slug == slug && partner.MergedInto!.Slug == To, cancellationToken))
            return Redirect(Url.Content($"~/kelola/mitra/{To}"));
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        if (Into is null || Preview is not { Shared.Count: 0 })
            return Page();
        try
        {
            await merge.MergeAsync(From, Into, User.Identity!.Name!, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            ModelState.AddModelError("", S["Agreement.ChangedMeanwhile"]);
            return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
        }

        TempData["Done"] = S["Merge.Done", From.Name, Into.Name].Value;
        return Redirect(Url.Content($"~/kelola/mitra/{Into.Slug}"));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _from = await database.Set<Partner>().SingleOrDefaultAsync(partner => partner.Slug == slug && partner.MergedIntoId == null, cancellationToken);
        if (_from is null)
            return false;
        Kinds = await register.KindsAsync(cancellationToken);
        Others = [.. (await database.Set<Partner>().AsNoTracking().Where(partner => partner.MergedIntoId == null && partner.Id != From.Id).OrderBy(partner => partner.Name).Select(partner => new { partner.Slug, partner.Name }).ToListAsync(cancellationToken)).Select(one => (one.Slug, one.Name))];
        if (string.IsNullOrEmpty(To) || To.Contains('\0', StringComparison.Ordinal))
            return true;
        Into = await database.Set<Partner>().SingleOrDefaultAsync(partner => partner.Slug == To && partner.MergedIntoId == null && partner.Id != From.Id, cancellationToken);
        Preview = Into is null ? null : await merge.PreviewAsync(From, Into, cancellationToken);
        return true;
    }
}
