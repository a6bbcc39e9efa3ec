using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Mail;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts.Accounts.OwnAccount;

/// <summary>What people change of their own account, for the office's page and for that of guests.</summary>
internal abstract class OwnAccountModel(
    UserManager<User> users, SignInManager<User> signIn, OwnAddress address, IMailer mailer, PortalClock clock, IStringLocalizer<Strings> S) : PageModel
{
    public static readonly IReadOnlyList<string> Languages = ["id", "en"];

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Repeat { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public User? Account { get; private set; }

    public bool CanSend => mailer.State == MailState.Ready;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
            return Challenge();
        ShowStoredMail();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Account is not { } account)
            return Challenge();
        ShowStoredMail();
        if (string.IsNullOrEmpty(Current) || string.IsNullOrEmpty(New) || string.IsNullOrEmpty(Repeat))
            return Refuse("", S["Own.Missing"]);
        if (New != Repeat)
            return Refuse("", S["Own.Different"]);
        account.PasswordChangedUtc = clock.UtcNow;
        var changed = await users.ChangePasswordAsync(account, Current, New);
        if (!changed.Succeeded)
            return Refuse("", [.. changed.Errors.Select(error => error.Description)]);
        // The new stamp ends every session; this one goes on.
        await signIn.RefreshSignInAsync(account);
        TempData["Done"] = S["Own.Done"].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync() || Account is not { } account)
            return Challenge();
        Email = Email?.Trim();
        if (!string.IsNullOrEmpty(Email) && !OwnAddress.IsAddress(Email))
            return Refuse(nameof(Email), S["Own.Mail.Invalid"]);
        var outcome = await address.SaveAsync(account, string.IsNullOrEmpty(Email) ? null : Email, Language == "en" ? "en" : "id", cancellationToken);
        if (outcome == AddressOutcome.NotSaved)
            return Refuse("", S["Error.Concurrency"]);
        TempData["Done"] = S[$"Own.Mail.{outcome}", account.Email ?? ""].Value;
        return RedirectToPage();
    }

    private void ShowStoredMail() => (Email, Language) = (Account!.Email, Account.Language);

    private PageResult Refuse(string field, params string[] reasons)
    {
        foreach (var reason in reasons)
            ModelState.AddModelError(field, reason);
        return Page();
    }

    private async Task<bool> LoadAsync() => (Account = await users.GetUserAsync(User)) is not null;
}
