using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Files;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Merging;
using PortalMitra.Modules.Partnerships.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditPartner;

/// <summary>A partner: its facts for all who may look, a form for those who may change it, and what other rooms know of it.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class EditModel(PortalDbContext database, PartnerRegister register, Likenesses likenesses, UploadedFiles uploads, SectionBuilder sections, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    private const int MaxLogoMegabytes = 2;
    private static readonly HashSet<string> LogoTypes = ["image/png", "image/jpeg", "image/webp"];
    private Partner? _stored;

    [BindProperty]
    public PartnerInput Input { get; set; } = new();

    public Partner Stored => _stored ?? throw new InvalidOperationException("The page is rendered only for a partner that was found.");

    public IReadOnlyList<Nagari> Nagari { get; private set; } = [];

    public IReadOnlyList<Agreement> Agreements { get; private set; } = [];

    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    /// <summary>Partners of a like name: they may be this one.</summary>
    public IReadOnlyList<Partner> Alike { get; private set; } = [];

    [BindProperty]
    public IFormFile? Logo { get; set; }

    public DateOnly Today => clock.Today;

    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    /// <summary>Somebody saved in between; what was typed stays in the form beside what is stored now.</summary>
    public bool IsConflict { get; private set; }

    public bool MayManage => PermissionCatalog.Holds(User, Permissions.ManagePartners);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
            return NotFound();
        // It turned out to be another one: its address leads on.
        if (Stored.MergedIntoId is { } other)
            return Redirect(Url.Content($"~/kelola/mitra/{await database.Set<Partner>().Where(partner => partner.Id == other).Select(partner => partner.Slug).SingleAsync(cancellationToken)}"));
        Input = PartnerInput.Of(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await database.Set<Partner>().SingleOrDefaultAsync(partner => partner.Slug == slug, cancellationToken) is not { } partner)
            return NotFound();
        await register.CheckAsync(Input, slug, ModelState, cancellationToken);
        if (!ModelState.IsValid)
            return await AgainAsync(slug, cancellationToken);

        database.Entry(partner).Property(other => other.Version).OriginalValue = Input.Version;
        Input.Write(partner);
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

        TempData["Done"] = S["Partner.Saved", Input.CleanName].Value;
        return Redirect(Url.Content($"~/kelola/mitra/{slug}"));
    }

    public async Task<IActionResult> OnPostLogoAsync(string slug, CancellationToken cancellationToken)
    {
        if (!MayManage)
            return Forbid();
        if (await database.Set<Partner>().SingleOrDefaultAsync(partner => partner.Slug == slug && partner.MergedIntoId == null, cancellationToken) is not { } partner)
            return NotFound();
        ModelState.Clear();
        if (Logo is null || await uploads.TakeAsync(Logo, LogoTypes, MaxLogoMegabytes, cancellationToken) is not { Kept: { } kept })
        {
            ModelState.AddModelError("Logo", S["Logo.Problem", MaxLogoMegabytes]);
            if (!await LoadAsync(slug, cancellationToken))
                return NotFound();
            Input = PartnerInput.Of(Stored);
            return Page();
        }

        (partner.LogoHash, partner.LogoMediaType) = (kept.Hash, kept.MediaType);
        await database.SaveChangesAsync(cancellationToken);
        TempData["Done"] = S["Logo.Stored"].Value;
        return Redirect(Url.Content($"~/kelola/mitra/{slug}"));
    }

    /// <summary>What stands in a form, as words: key of the label, and the value. Empty ones are left out.</summary>
    public IEnumerable<(string Label, string Text)> FactsOf(PartnerInput input) => new[]
    {
        ("Partner.Name", input.CleanName), ("Partner.OtherNames", input.CleanOtherNames.Replace("\n", " · ", StringComparison.Ordinal)), ("Partner.Kind", Kinds.FirstOrDefault(kind => kind.Id == input.KindId)?.NameIn()),
        ("Partner.Nagari", NagariName(input.NagariId)), ("Partner.Description", input.Description), ("Partner.RegistrationNumber", input.RegistrationNumber), ("Partner.Website", input.Website),
        ("Partner.Address", input.Address), ("Partner.Coordinates", input.Coordinates), ("Partner.SocialMedia", input.SocialMedia), ("Partner.IsPublic", input.IsPublic ? S["Partner.IsPublic.Yes"] : S["Partner.IsPublic.No"]),
    }.Where(one => !string.IsNullOrWhiteSpace(one.Item2)).Select(one => (one.Item1, one.Item2!));

    private string NagariName(long? id) => Nagari.FirstOrDefault(nagari => nagari.Id == id)?.Name ?? S["Partner.Everywhere"];

    private async Task<IActionResult> AgainAsync(string slug, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        _stored = await database.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(partner => partner.Slug == slug, cancellationToken);
        if (_stored is null)
            return false;
        Nagari = await register.NagariAsync(cancellationToken);
        Agreements = await database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Parties.Any(party => party.PartnerId == _stored.Id))
            .OrderByDescending(agreement => agreement.StartsOn).ThenBy(agreement => agreement.Id).ToListAsync(cancellationToken);
        Kinds = await register.KindsAsync(cancellationToken);
        Contacts = await database.Set<Contact>().AsNoTracking().Where(contact => contact.PartnerId == _stored.Id).OrderBy(contact => contact.Name).ThenBy(contact => contact.Id).ToListAsync(cancellationToken);
        Alike = MayManage && _stored.MergedIntoId is null ? await likenesses.OfAsync(_stored, cancellationToken) : [];
        Sections = await sections.BuildAsync(_stored, cancellationToken);
        return true;
    }
}
