using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Navigation;
using PortalMitra.Modules.Places.Resources;

namespace PortalMitra.Modules.Places;

internal sealed class PublicMenu(IStringLocalizer<Strings> S) : IPublicMenu
{
    public IEnumerable<MenuEntry> Entries => [new(S["Menu.Public"], "/nagari", "library", 30)];
}
