using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Accounts.SignOut;

/// <summary>Only a form signs out; opened as a page, it asks, since a foreign page may link here.</summary>
internal sealed class IndexModel(SignInManager<User> signIn, IEnumerable<StartPage> startPages) : PageModel
{
    /// <summary>Where those go who stay.</summary>
    public string Home => StartPage.For(User, startPages)?.Path ?? "/";

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : LocalRedirect(Url.Content("~/"));

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(Url.Content("~/"));
    }
}
