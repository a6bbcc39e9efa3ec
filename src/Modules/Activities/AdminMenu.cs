using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Activities.Resources;

namespace PortalMitra.Modules.Activities;

internal sealed class AdminMenu(IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Activities"], "/kelola/kegiatan", "calendar", 15) { Permission = Permissions.ViewActivities, Group = S["Menu.Group"] },
        new(S["Menu.Visits"], "/kelola/kunjungan", "users", 16) { Permission = Permissions.ViewActivities, Group = S["Menu.Group"] },
    ];
}
