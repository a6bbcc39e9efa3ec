using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.News.Domain;
using PortalMitra.Modules.News.Resources;

namespace PortalMitra.Modules.News;

internal sealed class AdminMenu(PortalDbContext database, IStringLocalizer<Strings> S) : IAdminMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.News"], "/kelola/berita", "news", 210)
        {
            Permission = Permissions.ManageNews,
            Group = S["Menu.Group"],
            Badge = cancellationToken => database.Set<NewsArticle>().CountAsync(article => article.State == PublicationState.Draft, cancellationToken),
        },
        new(S["Menu.Pages"], "/kelola/halaman", "document", 220) { Permission = Permissions.ManagePages, Group = S["Menu.Group"] },
    ];
}
