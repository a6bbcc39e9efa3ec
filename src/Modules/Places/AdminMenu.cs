using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Places.Resources;

namespace PortalMitra.Modules.Places;

internal sealed class AdminMenu(IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Office"], "/kelola/nagari", "library", 230) { Permission = Permissions.ManagePlaces, Group = S["Menu.Group"] },
    ];
}
