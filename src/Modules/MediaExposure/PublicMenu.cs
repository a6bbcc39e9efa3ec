using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure;

internal sealed class PublicMenu(IStringLocalizer<Strings> S) : IPublicMenu
{
    public IEnumerable<MenuEntry> Entries => [new(S["Menu.Public"], "/liputan", "broadcast", 50)];
}
