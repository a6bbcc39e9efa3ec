using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships;

internal sealed class AdminMenu(PortalDbContext database, IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Board"], "/kelola/kemitraan", "chart", 29) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"] },
        new(S["Menu.Partners"], "/kelola/mitra", "handshake", 30) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"] },
        new(S["Menu.Agreements"], "/kelola/kerja-sama", "document", 31) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"] },
        new(S["Menu.Commitments"], "/kelola/komitmen", "flag", 33) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"] },
        new(S["Menu.Requests"], "/kelola/kerja-sama/ajuan", "mail", 32) { Permission = Permissions.ViewPartners, Group = S["Menu.Group"], Badge = WaitingAsync },
    ];

    private Task<int> WaitingAsync(CancellationToken cancellationToken) => database.Set<CooperationRequest>().CountAsync(request => request.State == RequestState.Waiting, cancellationToken);
}
