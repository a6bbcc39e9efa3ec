using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
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
        new(S["Menu.Dropped"], "/kelola/liputan/tersisih", "filter", 20) { Permission = Permissions.ViewMentions, Group = S["Menu.Group"] },
        new(S["Menu.Events"], "/kelola/liputan/peristiwa", "calendar", 20)
        {
            Permission = Permissions.ViewMentions,
            Group = S["Menu.Group"],
            Badge = cancellationToken => SuggestionsModel.Waiting(database).CountAsync(cancellationToken),
        },
        new(S["Menu.Log"], "/kelola/liputan/catat", "pen", 20) { Permission = Permissions.LogMentions, Group = S["Menu.Group"] },
        new(S["Menu.Tips"], "/kelola/liputan/kiriman", "mail", 20)
        {
            Permission = Permissions.LogMentions,
            Group = S["Menu.Group"],
            Badge = cancellationToken => database.Set<PressTip>().CountAsync(tip => tip.ClosedUtc == null, cancellationToken),
        },
        new(S["Menu.Exposure"], "/kelola/ekspos", "chart", 21) { Permission = Permissions.ViewMentions, Group = S["Menu.Group"] },
        new(S["Menu.Sources"], "/kelola/sumber", "rss", 22) { Permission = Permissions.ManageSources, Group = S["Menu.Group"] },
        new(S["Menu.Outlets"], "/kelola/media", "news", 23) { Permission = Permissions.ManageSources, Group = S["Menu.Group"] },
        new(S["Menu.Topics"], "/kelola/topik", "search", 24) { Permission = Permissions.ManageTopics, Group = S["Menu.Group"] },
        new(S["Menu.Coverage"], "/kelola/liputan/uji-cakupan", "flag", 27) { Permission = Permissions.ViewMentions, Group = S["Menu.Group"] },
        new(S["Menu.Alerts"], "/kelola/liputan/pemberitahuan", "bell", 28) { Permission = Permissions.ViewMentions, Group = S["Menu.Group"] },
    ];
}
