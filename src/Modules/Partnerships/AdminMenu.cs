using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships;

internal sealed class AdminMenu(IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Partners"], "/kelola/mitra", "handshake", 30) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"] },
        new(S["Menu.Agreements"], "/kelola/kerja-sama", "document", 31) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"] },
    ];
}
