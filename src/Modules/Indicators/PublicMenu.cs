using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Indicators.Resources;

namespace PortalMitra.Modules.Indicators;

internal sealed class PublicMenu(IStringLocalizer<Strings> S) : IPublicMenu
{
    public IEnumerable<MenuEntry> Entries => [new(S["Menu.Public"], "/indikator", "chart", 60)];
}
