using Microsoft.AspNetCore.Authorization;

namespace PortalMitra.Framework.Security;

/// <summary>Closes a page or endpoint to everybody who lacks the permission.</summary>
/// <param name="permission">The name of a declared <see cref="Permission"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute(PermissionPolicies.Prefix + permission)
{
    public string Permission { get; } = permission;
}
