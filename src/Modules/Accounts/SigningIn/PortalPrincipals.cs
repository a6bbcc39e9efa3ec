using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Roles;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>What a signed-in person carries: name, display name and the permissions of their roles.</summary>
internal sealed class PortalPrincipals(
    UserManager<User> users, RoleManager<Role> roles, IOptions<IdentityOptions> options, PermissionCatalog permissions)
    : UserClaimsPrincipalFactory<User, Role>(users, roles, options)
{
    public const string DisplayNameClaim = "DisplayName";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var person = await base.GenerateClaimsAsync(user);
        person.AddClaim(new Claim(DisplayNameClaim, user.DisplayName));
        AllPermissions.Expand(person, permissions);
        return person;
    }
}
