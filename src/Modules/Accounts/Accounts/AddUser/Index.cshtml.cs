using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;
using PortalMitra.Modules.Accounts.Roles;

namespace PortalMitra.Modules.Accounts.Accounts.AddUser;

[RequirePermission(nameof(Permissions.ManageUsers))]
internal sealed class IndexModel(UserDirectory directory, UserManager<User> users, UserRoles roles, IStringLocalizer<Strings> S) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public List<string> RoleKeys { get; set; } = [];

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Roles = await roles.AllAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Roles = await roles.AllAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(UserName))
            ModelState.AddModelError(nameof(UserName), S["Add.UserNameMissing"]);
        if (string.IsNullOrWhiteSpace(DisplayName))
            ModelState.AddModelError(nameof(DisplayName), S["Error.DisplayNameMissing"]);
        if (!ModelState.IsValid)
            return Page();

        var password = PasswordSuggestion.New();
        var added = await directory.AddAsync(UserName!, DisplayName!, RoleKeys, password, cancellationToken);
        foreach (var error in added.Errors)
            ModelState.AddModelError("", error);
        if (!added.Succeeded || await users.FindByNameAsync(UserName!.Trim()) is not { } user)
            return Page();
        TempData["Done"] = S["Add.Done", user.UserName!].Value;
        TempData[EditUser.IndexModel.NewPasswordKey] = password;
        return RedirectToPage("/Accounts/EditUser/Index", new { id = user.Id });
    }
}
