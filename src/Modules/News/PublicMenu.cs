using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.News.Resources;

namespace PortalMitra.Modules.News;

internal sealed class PublicMenu(IStringLocalizer<Strings> S) : IPublicMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(S["Menu.News"], "/berita", "news", 10),
        new(S["Menu.About"], "/tentang", "info", 90),
        new(S["Menu.Feed"], "/berita/umpan", "rss", 910) { Group = S["Menu.ThisSite"] },
        new(S["Menu.Accessibility"], "/tentang/aksesibilitas", "users", 920) { Group = S["Menu.ThisSite"] },
        new(S["Menu.Privacy"], "/tentang/privasi", "lock", 930) { Group = S["Menu.ThisSite"] },
    ];
}
