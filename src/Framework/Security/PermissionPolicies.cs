using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace PortalMitra.Framework.Security;

/// <summary>Makes a policy for each permission when it is asked for; an undeclared name is a fault of the program, not an open door.</summary>
internal sealed class PermissionPolicies(PermissionCatalog permissions, IOptions<AuthorizationOptions> options)
    : DefaultAuthorizationPolicyProvider(options)
{
    internal const string Prefix = "permission:";

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(Prefix, StringComparison.Ordinal))
            return base.GetPolicyAsync(policyName);
        var permission = permissions.Find(policyName[Prefix.Length..])
            ?? throw new InvalidOperationException($"No Permissions.cs declares the permission '{policyName[Prefix.Length..]}'.");
        var names = permission.GrantedBy().Select(other => other.Name).ToArray();
        return Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireClaim(Permission.ClaimType, names)
            .Build());
    }
}
