using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;
using PortalMitra.Modules.Accounts.SigningIn;

namespace PortalMitra.Modules.Accounts.Accounts.SignIn;

internal sealed class IndexModel(
    PasswordSignIn passwords, IUserClaimsPrincipalFactory<User> principals, FailedSignIns failed, IEnumerable<StartPage> startPages, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the person wanted to go; only ever a place inside the portal.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target(User)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(Password))
            return Refuse(S["SignIn.Missing"], StatusCodes.Status200OK);
        var address = HttpContext.Connection.RemoteIpAddress;
        if (failed.AreTooMany(address))
            return Refuse(S["SignIn.TooMany"], StatusCodes.Status429TooManyRequests);
        if (await passwords.TryAsync(UserName.Trim(), Password) is { } user)
            return LocalRedirect(Target(await principals.CreateAsync(user)));
        failed.Count(address);
        return Refuse(S["SignIn.Refused"], StatusCodes.Status200OK);
    }

    private PageResult Refuse(string reason, int status)
    {
        Response.StatusCode = status;
        ModelState.AddModelError("", reason);
        return Page();
    }

    private string Target(ClaimsPrincipal person)
    {
        // A header holds no other letters; our own links to here arrive escaped.
        if (Url.IsLocalUrl(ReturnUrl) && Ascii.IsValid(ReturnUrl))
            return ReturnUrl;
        return Url.Content($"~{StartPage.For(person, startPages)?.Path ?? "/"}");
    }
}
