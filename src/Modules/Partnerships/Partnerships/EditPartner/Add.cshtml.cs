using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditPartner;

[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class AddModel(PortalDbContext database, PartnerRegister register, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public PartnerInput Input { get; set; } = new();

    public IReadOnlyList<Nagari> Nagari { get; private set; } = [];

    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await TwinAsync(cancellationToken) is { } twin)
            return Done(twin);
        await register.CheckAsync(Input, null, ModelState, cancellationToken);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        var partner = new Partner
        {
            Slug = await register.FreeSlugAsync(Input.CleanName, cancellationToken),
            Name = Input.CleanName,
        };
        Input.Write(partner);
        database.Add(partner);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two clicks at one moment make the same slug: the other one has done the work, or it is a fault to be told.
            database.ChangeTracker.Clear();
            if (await TwinAsync(cancellationToken) is not { } first)
                throw;
            return Done(first);
        }

        return Done(partner);
    }

    /// <summary>A partner that is already what this form asks for.</summary>
    private async Task<Partner?> TwinAsync(CancellationToken cancellationToken)
    {
        var name = Input.CleanName;
        return await database.Set<Partner>().AsNoTracking().FirstOrDefaultAsync(partner => partner.Name == name, cancellationToken) is { } stored && Input.IsHeldBy(stored)
            ? stored
            : null;
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        (Nagari, Kinds) = (await register.NagariAsync(cancellationToken), await register.KindsAsync(cancellationToken));

    private RedirectResult Done(Partner partner)
    {
        TempData["Done"] = S["Partner.Added", partner.Name].Value;
        return Redirect(Url.Content($"~/kelola/mitra/{partner.Slug}"));
    }
}
