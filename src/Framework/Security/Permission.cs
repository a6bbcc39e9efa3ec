namespace PortalMitra.Framework.Security;

/// <summary>
/// One thing a person may be allowed to do. Declared once in a module's <c>Permissions.cs</c>; the menu and the page
/// name the same object.
/// </summary>
/// <param name="Name">Stable key, stored with roles: renaming it is a migration.</param>
/// <param name="Description">What it allows, in Indonesian, for the person who gives out roles.</param>
/// <param name="ImpliedBy">Permissions whose holders have this one as well.</param>
public sealed record Permission(string Name, string Description, params Permission[] ImpliedBy)
{
    /// <summary>Claim type under which a role's permissions are stored.</summary>
    public const string ClaimType = "Permission";

    /// <summary>This permission and all that imply it, directly or not.</summary>
    public IEnumerable<Permission> GrantedBy() => ImpliedBy.SelectMany(other => other.GrantedBy()).Prepend(this);
}
