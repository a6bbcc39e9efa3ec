using System.Security.Claims;
using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Accounts.Roles;

/// <summary>
/// The permission <c>*</c> of the administrator's role. It is turned into all declared permissions when a person signs
/// in, so the administrator holds those of a module installed later without anybody giving them.
/// </summary>
internal static class AllPermissions
{
    public const string Name = "*";

    public static void Expand(ClaimsIdentity person, PermissionCatalog permissions)
    {
        if (!person.HasClaim(Permission.ClaimType, Name))
            return;
        foreach (var claim in person.FindAll(Permission.ClaimType).ToList())
            person.RemoveClaim(claim);
        person.AddClaims(permissions.All.Select(permission => new Claim(Permission.ClaimType, permission.Name)));
    }
}
