using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.Accounts.OwnAccount;

[RequirePermission(nameof(OfficePermissions.AccessOffice))]
internal sealed class IndexModel(UserManager<User> users, SignInManager<User> signIn, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Repeat { get; set; }

    public User? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : Challenge();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Account is not { } account)
            return Challenge();
        if (string.IsNullOrEmpty(Current) || string.IsNullOrEmpty(New) || string.IsNullOrEmpty(Repeat))
            return Refuse(S["Own.Missing"]);
        if (New != Repeat)
            return Refuse(S["Own.Different"]);
        account.PasswordChangedUtc = clock.UtcNow;
        var changed = await users.ChangePasswordAsync(account, Current, New);
        if (!changed.Succeeded)
            return Refuse([.. changed.Errors.Select(error => error.Description)]);
        // The new stamp ends every session; this one goes on.
        await signIn.RefreshSignInAsync(account);
        TempData["Done"] = S["Own.Done"].Value;
        return RedirectToPage();
    }

    private PageResult Refuse(params string[] reasons)
    {
        foreach (var reason in reasons)
            ModelState.AddModelError("", reason);
        return Page();
    }

    private async Task<bool> LoadAsync() => (Account = await users.GetUserAsync(User)) is not null;
}
