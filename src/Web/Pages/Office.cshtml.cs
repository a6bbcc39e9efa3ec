using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;

namespace PortalMitra.Web.Pages;

/// <summary>Home of the back office: what needs the signed-in person today, as the modules see it.</summary>
[RequirePermission(nameof(OfficePermissions.AccessOffice))]
internal sealed class OfficeModel(SectionBuilder sections, PortalClock clock) : PageModel
{
    public IReadOnlyList<SectionView> Sections { get; private set; } = [];

    public string Today => PortalFormat.DayWithWeekday(clock.Today);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sections = await sections.BuildAsync(new OfficeHome(), cancellationToken);
}
