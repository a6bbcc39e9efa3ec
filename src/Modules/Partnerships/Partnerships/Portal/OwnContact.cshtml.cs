using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Contracts;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Contacts;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Portal;

/// <summary>A partner's own people, kept by themselves.</summary>
[RequirePermission(nameof(Permissions.UsePartnerPortal))]
internal sealed class OwnContactModel(PartnerScope scope, ContactDesk desk, IStringLocalizer<Strings> S) : PageModel
{
    private Partner? _partner;

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public Partner Partner => _partner ?? throw new InvalidOperationException("The page is rendered only for a partner that was found.");
    public bool IsNew { get; private set; }

    /// <summary>What is stored now, when somebody saved in between.</summary>
    public Contact? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        if (id is null)
            return Page();
        if (await desk.FindAsync(Partner.Id, id.Value, cancellationToken) is not { } contact)
            return NotFound();
        Input = ContactInput.Of(contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        var (result, stored) = await desk.SaveAsync(Partner.Id, id, Input, ModelState, cancellationToken);
        Stored = stored;
        return result switch
        {
            ContactResult.Saved => Done("Contact.Saved"),
            ContactResult.NotFound => NotFound(),
            _ => Page(),
        };
    }

    public async Task<IActionResult> OnPostDeleteAsync(string slug, long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, id, cancellationToken))
            return NotFound();
        await desk.DeleteAsync(Partner.Id, id, cancellationToken);
        return Done("Contact.Deleted");
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = S[words].Value;
        return Redirect(Url.Content("~/portal-mitra"));
    }

    private async Task<bool> LoadAsync(string slug, long? id, CancellationToken cancellationToken)
    {
        _partner = await scope.Partners.AsNoTracking().SingleOrDefaultAsync(partner => partner.Slug == slug, cancellationToken);
        IsNew = id is null;
        return _partner is not null;
    }
}
