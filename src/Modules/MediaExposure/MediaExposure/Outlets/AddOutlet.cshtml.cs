using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Outlets;

/// <summary>An outlet that the crawler will never meet: a newspaper, a station, an account of a network.</summary>
[RequirePermission(nameof(Permissions.ManageSources))]
internal sealed class AddOutletModel(OutletRegister register, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public OutletInput Input { get; set; } = new() { Type = OutletType.Print };

    /// <summary>The outlet that has the site already.</summary>
    public Outlet? Known { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var (field, words) in Input.Problems(clock.Today))
            ModelState.AddModelError($"Input.{field}", S[words]);
        if (ModelState.IsValid && (Known = await register.OwnerAsync(Input.SiteKey, cancellationToken)) is not null)
            ModelState.AddModelError("Input.Site", S["Outlet.SiteKnown", Known.Name]);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            var outlet = await register.AddAsync(Input, cancellationToken);
            TempData["Done"] = S["Outlets.Added", outlet.Name].Value;
            return RedirectToPage("/MediaExposure/Outlets/EditOutlet", new { slug = outlet.Slug });
        }
        catch (DbUpdateException)
        {
            // Entered twice at the same moment; the other one is there.
            if ((Known = await register.OwnerAsync(Input.SiteKey, cancellationToken)) is null)
                throw;
            ModelState.AddModelError("Input.Site", S["Outlet.SiteKnown", Known.Name]);
            return Page();
        }
    }
}
