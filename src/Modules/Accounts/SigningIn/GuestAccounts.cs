using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Security;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.SigningIn;

/// <summary>Accounts of invited people, in the role of guests. The role is made, and given its permission, when the first one comes.</summary>
internal sealed class GuestAccounts(UserManager<User> users, RoleManager<Role> roles, PortalDbContext database, PortalClock clock) : IGuestAccounts
{
    /// <summary>As the recipes name it.</summary>
    private const string RoleKey = "partner";

    public async Task<IReadOnlyList<string>> AddAsync(string userName, string displayName, string email, Permission permission, string password, CancellationToken cancellationToken)
    {
        var user = new User { UserName = userName.Trim(), DisplayName = displayName.Trim(), Email = email, EmailConfirmed = true, PasswordChangedUtc = clock.UtcNow };
        await using var transaction = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancellationToken) : null;
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
            return UserDirectory.ToResult(created).Errors;
        await JoinAsync(user, permission);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return [];
    }

    public async Task GrantAsync(string userName, Permission permission, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var user = await users.FindByNameAsync(userName) ?? throw new InvalidOperationException($"There is no account '{userName}'.");
        await JoinAsync(user, permission);
    }

    private async Task JoinAsync(User user, Permission permission)
    {
        var role = await roles.FindByNameAsync(RoleKey);
        if (role is null)
        {
            role = new Role { Name = RoleKey, DisplayName = "Mitra" };
            Demand(await roles.CreateAsync(role));
        }

        if (!(await roles.GetClaimsAsync(role)).Any(claim => claim.Type == Permission.ClaimType && claim.Value == permission.Name))
            Demand(await roles.AddClaimAsync(role, new Claim(Permission.ClaimType, permission.Name)));
        if (!await users.IsInRoleAsync(user, RoleKey))
            Demand(await users.AddToRoleAsync(user, RoleKey));
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
