using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Settings;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Settings;

/// <summary>When to remind.</summary>
[RequirePermission(nameof(Permissions.ManagePartners))]
internal sealed class EditSettingsModel(SettingsStore settings, IStringLocalizer<Strings> S) : PageModel
{
    private const int MostPoints = 12;
    private const int Furthest = 730;

    [BindProperty]
    public string? Points { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Points = string.Join(", ", (await settings.ReadAsync<PartnershipSettings>(cancellationToken)).ReminderPoints);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var words = (Points ?? "").Split([',', ' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries);
        var points = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && point <= Furthest ? point : -1).Distinct().OrderDescending().ToList();
        if (points.Count is 0 or > MostPoints || points.Contains(-1))
        {
            ModelState.AddModelError("Points", S["Settings.PointsBad", MostPoints, Furthest]);
            return Page();
        }

        await settings.WriteAsync(new PartnershipSettings { ReminderPoints = points }, cancellationToken);
        TempData["Done"] = S["Settings.Saved"].Value;
        return Redirect(Url.Content("~/kelola/kemitraan/setelan"));
    }
}
