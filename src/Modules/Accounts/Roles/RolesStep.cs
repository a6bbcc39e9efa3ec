using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Roles;

/// <summary>
/// Recipe step <c>roles</c>: roles with their permissions, by key. A role that exists is left as staff made it, except
/// that <c>"*"</c> is given again.
/// </summary>
internal sealed class RolesStep(RoleManager<Role> roles, PermissionCatalog permissions) : IRecipeStep
{
    public string Name => "roles";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var wanted in RecipeJson.Read<List<WantedRole>>(step, "roles"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (wanted.Permissions.Find(name => name != AllPermissions.Name && permissions.Find(name) is null) is { } unknown)
                throw new RecipeException($"Role '{wanted.Key}': no module declares the permission '{unknown}'.");
            await UpsertAsync(wanted);
        }
    }

    private async Task UpsertAsync(WantedRole wanted)
    {
        var role = await roles.FindByNameAsync(wanted.Key);
        var given = wanted.Permissions.AsEnumerable();
        if (role is null)
        {
            role = new Role { Name = wanted.Key, DisplayName = wanted.Name };
            Demand(await roles.CreateAsync(role));
        }
        else
        {
            given = given.Where(name => name == AllPermissions.Name);
        }

        var held = (await roles.GetClaimsAsync(role)).Where(claim => claim.Type == Permission.ClaimType).Select(claim => claim.Value).ToList();
        foreach (var name in given.Except(held, StringComparer.Ordinal))
            Demand(await roles.AddClaimAsync(role, new Claim(Permission.ClaimType, name)));
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RecipeException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    private sealed record WantedRole(string Key, string Name, List<string> Permissions);
}
