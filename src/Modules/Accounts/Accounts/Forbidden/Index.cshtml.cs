using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Modules.Accounts.SigningIn;

namespace PortalMitra.Modules.Accounts.Accounts.Forbidden;

/// <summary>Where a signed-in person without the permission gets to.</summary>
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class IndexModel : PageModel
{
    public string? Who => User.FindFirst(PortalPrincipals.DisplayNameClaim)?.Value;

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
