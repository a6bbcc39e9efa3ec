using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;
using PortalMitra.Modules.Accounts.Roles;

namespace PortalMitra.Modules.Accounts.Accounts.EditUser;

[RequirePermission(nameof(Permissions.ManageUsers))]
internal sealed class IndexModel(UserEditor editor, UserDirectory directory, UserRoles roles, IStringLocalizer<Strings> S) : PageModel
{
    public const string NewPasswordKey = "NewPassword";

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public bool IsActive { get; set; }

    [BindProperty]
    public List<string> RoleKeys { get; set; } = [];

    /// <summary>Fingerprint of what the form showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string UserName { get; private set; } = "";

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile; null when nobody did.</summary>
    public UserState? Conflict { get; private set; }

    /// <summary>Shown once, right after it was made.</summary>
    public string? NewPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } stored)
            return NotFound();
        (DisplayName, IsActive, RoleKeys, Seen) = (stored.DisplayName, stored.IsActive, [.. stored.RoleKeys], stored.Fingerprint());
        NewPassword = TempData[NewPasswordKey] as string;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wanted = new UserState(DisplayName?.Trim() ?? "", IsActive, RoleKeys);
        var outcome = await editor.SaveAsync(Id, wanted, Seen, cancellationToken);
        if (await LoadAsync(cancellationToken) is not { } stored || outcome.Reason == EditReason.NotFound)
            return NotFound();
        switch (outcome.Reason)
        {
            case EditReason.Saved:
                TempData["Done"] = S["Edit.Done", UserName].Value;
                return RedirectToPage();
            case EditReason.ChangedMeanwhile:
                Conflict = stored;
                // Saving again is then a decision, made with both versions in view.
                Seen = stored.Fingerprint();
                ModelState.Remove(nameof(Seen));
                break;
            case EditReason.LastAdministrator:
                ModelState.AddModelError("", S["Edit.LastAdministrator"]);
                break;
            default:
                foreach (var error in outcome.Errors)
                    ModelState.AddModelError("", error);
                break;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is null)
            return NotFound();
        var password = PasswordSuggestion.New();
        var result = await directory.SetPasswordAsync(UserName, password, cancellationToken);
        if (!result.Succeeded)
            TempData["Done"] = string.Join(' ', result.Errors);
        else
            (TempData["Done"], TempData[NewPasswordKey]) = (S["Edit.Reset.Done", UserName].Value, password);
        return RedirectToPage();
    }

    public string NamesOf(IEnumerable<string> keys) =>
        string.Join(", ", Roles.Where(role => keys.Contains(role.Name, StringComparer.Ordinal)).Select(role => role.DisplayName));

    private async Task<UserState?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await editor.FindAsync(Id) is not { } user)
            return null;
        UserName = user.UserName ?? "";
        Roles = await roles.AllAsync(cancellationToken);
        return await editor.StateOfAsync(user);
    }
}
