using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships;

internal sealed class PublicMenu(IStringLocalizer<Strings> S) : IPublicMenu
{
    public IEnumerable<MenuEntry> Entries => [new(S["Menu.Public"], "/kemitraan", "handshake", 40)];
}
