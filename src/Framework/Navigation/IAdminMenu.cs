namespace PortalMitra.Framework.Navigation;

/// <summary>What a module adds to the menu of the back office.</summary>
public interface IAdminMenu
{
    IEnumerable<MenuEntry> Entries { get; }
}
