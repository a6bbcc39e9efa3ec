using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Resources;

namespace PortalMitra.Modules.Accounts;

internal sealed class AdminMenu(IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Users"], "/kelola/pengguna", "users", 900) { Permission = Permissions.ManageUsers, Group = S["Menu.Group"] },
        new(S["Menu.OwnAccount"], "/kelola/akun", "lock", 990) { Permission = OfficePermissions.AccessOffice, Group = S["Menu.Group"] },
    ];
}
