using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Members;

/// <summary>The link of an invitation: who has it makes an account, or takes the invitation with the one they are signed in with.</summary>
internal sealed class AcceptModel(Invitations invitations, ActorScope actor, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Null when the link does not hold any more.</summary>
    public PartnerInvitation? Invitation { get; private set; }

    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The address is a secret: it goes neither into a cache nor to another site.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    public async Task OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Invitation = await invitations.FindAsync(code, cancellationToken);
        UserName = Invitation?.Email;
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        Invitation = await invitations.FindAsync(code, cancellationToken);
        if (Invitation is null)
            return Page();
        if (IsSignedIn)
        {
            await invitations.AcceptAsAsync(Invitation, User.Identity!.Name!, cancellationToken);
            return Redirect(Url.Content("~/portal-mitra"));
        }

        if (string.IsNullOrWhiteSpace(UserName))
            ModelState.AddModelError("UserName", S["Accept.UserNameMissing"]);
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError("Password", S["Accept.PasswordMissing"]);
        else if (Password != Again)
            ModelState.AddModelError("Again", S["Accept.NotTheSame"]);
        if (ModelState.IsValid)
        {
            // They make the account themselves: the trail says so.
            actor.ActAs(UserName!.Trim());
            foreach (var problem in await invitations.AcceptAsync(Invitation, UserName!, Password!, cancellationToken))
                ModelState.AddModelError("UserName", problem);
        }

        return ModelState.IsValid ? Redirect(Url.Content("~/masuk?returnUrl=/portal-mitra")) : Page();
    }
}
