using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Indicators.Resources;

namespace PortalMitra.Modules.Indicators;

internal sealed class AdminMenu(IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Baselines"], "/kelola/indikator/data-awal", "chart", 30) { Permission = Permissions.ManageBaselines, Group = S["Menu.Group"] },
    ];
}
