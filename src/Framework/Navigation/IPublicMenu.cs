namespace PortalMitra.Framework.Navigation;

/// <summary>What a module adds to the menu of the public site.</summary>
public interface IPublicMenu
{
    IEnumerable<MenuEntry> Entries { get; }
}
