using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

/// <summary>An agreement: its facts for all who may look, a form for those who may change it, and what other rooms know of it.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class EditModel(PortalDbContext database, AgreementRegister register, SectionBuilder sections, IStringLocalizer<Strings> S) : PageModel
{
    private Agreement? _stored;

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public Agreement Stored => _stored ?? throw new InvalidOperationException("The page is rendered only for an agreement that was found.");

    public IReadOnlyList<PartnerChoice> Partners { get; private set; } = [];

    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        Input = AgreementInput.Of(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await database.Set<Agreement>().Include(agreement => agreement.Partners).SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken) is not { } agreement)
            return NotFound();
        register.Check(Input, await register.PartnersAsync(cancellationToken), ModelState);
        if (!ModelState.IsValid)
        {
            database.ChangeTracker.Clear();
            return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
        }

        database.Entry(agreement).Property(other => other.Version).OriginalValue = Input.Version;
        (agreement.Subject, agreement.Number, agreement.StartsOn, agreement.EndsOn) = (Input.CleanSubject, Input.CleanNumber, Input.Starts, Input.Ends);
        await register.SetPartnersAsync(agreement, Input.Partners, cancellationToken);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            if (!await LoadAsync(slug, cancellationToken))
                return NotFound();
            if (!Input.IsHeldBy(Stored))
            {
                IsConflict = true;
                // Saving again is then a decision, made with both versions in view.
                Input.Version = Stored.Version;
                ModelState.Remove("Input.Version");
                return Page();
            }
        }

        TempData["Done"] = S["Agreement.Saved", Input.CleanSubject].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{slug}"));
    }

    public string NamesOf(IEnumerable<long> ids) => string.Join(" · ", Partners.Where(partner => ids.Contains(partner.Id)).Select(partner => partner.Name));

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _stored = await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Partners).SingleOrDefaultAsync(agreement => agreement.Slug == slug, cancellationToken);
        if (_stored is null)
            return false;
        Partners = await register.PartnersAsync(cancellationToken);
        Sections = await sections.BuildAsync(_stored, cancellationToken);
        return true;
    }
}
