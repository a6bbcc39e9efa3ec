using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Calendar;

/// <summary>Makes, replaces and ends the secret link of a person's own calendar.</summary>
[RequirePermission(nameof(Permissions.ViewPartners))]
internal sealed class OwnCalendarModel(CalendarKeys keys, IStringLocalizer<Strings> S) : PageModel
{
    /// <summary>Shown once, right after it was made.</summary>
    public string? Link { get; private set; }
    public CalendarKey? Key { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Link = TempData["CalendarLink"] as string;
        Key = await keys.OfAsync(User.Identity!.Name!, cancellationToken);
        Response.Headers.CacheControl = "no-store";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        TempData["CalendarLink"] = PortalAddress.Of(Request, $"/kalender/{await keys.MakeAsync(User.Identity!.Name!, cancellationToken)}.ics");
        return Redirect(Url.Content("~/kelola/kemitraan/kalender"));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken)
    {
        await keys.EndAsync(User.Identity!.Name!, cancellationToken);
        TempData["Done"] = S["Calendar.Ended"].Value;
        return Redirect(Url.Content("~/kelola/kemitraan/kalender"));
    }
}
