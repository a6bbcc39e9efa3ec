using PortalMitra.Framework.Security;

namespace PortalMitra.Framework.Navigation;

/// <summary>Where those who hold a permission get when they sign in, and by the link to their own rooms.</summary>
/// <param name="Path">Absolute path inside the portal.</param>
/// <param name="Position">The lowest whose permission is held wins.</param>
public sealed record StartPage(Permission Permission, string Path, int Position)
{
    /// <summary>The one for this person; null when they have no room of their own.</summary>
    public static StartPage? For(System.Security.Claims.ClaimsPrincipal person, IEnumerable<StartPage> pages) =>
        pages.OrderBy(page => page.Position).FirstOrDefault(page => PermissionCatalog.Holds(person, page.Permission));
}
