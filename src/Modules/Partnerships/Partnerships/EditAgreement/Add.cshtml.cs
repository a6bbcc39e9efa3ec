using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.EditAgreement;

[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class AddModel(PortalDbContext database, AgreementRegister register, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public IReadOnlyList<PartnerChoice> Partners { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Partners = await register.PartnersAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await TwinAsync(cancellationToken) is { } twin)
            return Done(twin);
        Partners = await register.PartnersAsync(cancellationToken);
        register.Check(Input, Partners, ModelState);
        if (!ModelState.IsValid)
            return Page();

        var agreement = new Agreement
        {
            Slug = await register.FreeSlugAsync(Input.CleanSubject, cancellationToken),
            Subject = Input.CleanSubject,
            Number = Input.CleanNumber,
            StartsOn = Input.Starts,
            EndsOn = Input.Ends,
        };
        agreement.Partners.AddRange(await database.Set<Partner>().Where(partner => Input.Partners.Contains(partner.Id)).ToListAsync(cancellationToken));
        database.Add(agreement);
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

        return Done(agreement);
    }

    /// <summary>An agreement that is already what this form asks for.</summary>
    private async Task<Agreement?> TwinAsync(CancellationToken cancellationToken)
    {
        var subject = Input.CleanSubject;
        var like = await database.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Partners).Where(agreement => agreement.Subject == subject).ToListAsync(cancellationToken);
        return like.Find(Input.IsHeldBy);
    }

    private RedirectResult Done(Agreement agreement)
    {
        TempData["Done"] = S["Agreement.Added", agreement.Subject].Value;
        return Redirect(Url.Content($"~/kelola/kerja-sama/{agreement.Slug}"));
    }
}
