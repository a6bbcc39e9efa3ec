using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure;

internal sealed class AdminMenu(PortalDbContext database, IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.Review"], "/kelola/liputan", "broadcast", 20)
        {
            Permission = Permissions.ViewMentions,
            Group = S["Menu.Group"],
            Badge = cancellationToken => database.Set<Mention>().CountAsync(mention => mention.State == ReviewState.New, cancellationToken),
        },
        new(S["Menu.Sources"], "/kelola/sumber", "rss", 21) { Permission = Permissions.ManageSources, Group = S["Menu.Group"] },
        new(S["Menu.Topics"], "/kelola/topik", "search", 22) { Permission = Permissions.ManageTopics, Group = S["Menu.Group"] },
        new(S["Menu.Coverage"], "/kelola/liputan/uji-cakupan", "flag", 27) { Permission = Permissions.ViewMentions, Group = S["Menu.Group"] },
        new(S["Menu.Alerts"], "/kelola/liputan/pemberitahuan", "bell", 28) { Permission = Permissions.ViewMentions, Group = S["Menu.Group"] },
    ];
}
