using System.Globalization;
using System.Security.Claims;
using PortalMitra.Framework.Security;

namespace PortalMitra.Framework.People;

/// <summary>Somebody with an account, as other modules may know them.</summary>
/// <param name="UserName">Stable key, as <see cref="Audit.ICurrentActor"/> gives it.</param>
/// <param name="Email">Where they want mail; null until they have confirmed the address by its link.</param>
/// <param name="Language">The one they read mail in.</param>
/// <param name="Principal">Carries their permissions as they are now.</param>
public sealed record Person(string UserName, string DisplayName, bool IsActive, string? Email, CultureInfo Language, ClaimsPrincipal Principal)
{
    public bool Holds(Permission permission) => IsActive && PermissionCatalog.Holds(Principal, permission);
}
