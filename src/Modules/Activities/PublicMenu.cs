using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Activities.Resources;

namespace PortalMitra.Modules.Activities;

internal sealed class PublicMenu(IStringLocalizer<Strings> S) : IPublicMenu
{
    public IEnumerable<MenuEntry> Entries => [new(S["Menu.Activities"], "/kegiatan", "calendar", 20)];
}
