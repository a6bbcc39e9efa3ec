using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Accounts.Accounts.OwnAccount;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Accounts.ConfirmAddress;

/// <summary>Where the link in a mail leads. The code proves who holds the mailbox, so nobody need sign in; opening alone confirms nothing, as scanners open links too.</summary>
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class IndexModel(OwnAddress address, ActorScope actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kode")]
    public string? Code { get; set; }

    /// <summary>Null when the link does not hold.</summary>
    public User? Account { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task OnPostAsync()
    {
        if (!await LoadAsync())
            return;
        actor.ActAs(Account!.UserName!);
        await address.ConfirmAsync(Account);
    }

    private async Task<bool> LoadAsync()
    {
        // The code must not travel on in a Referer.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Account = await address.FindAsync(Code);
        if (Account is null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Account is not null;
    }
}
