using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;

namespace PortalMitra.Modules.Accounts.Roles;

/// <summary>Which roles a user has.</summary>
internal sealed class UserRoles(UserManager<User> users, PortalDbContext database, ICurrentActor actor, PortalClock clock)
{
    public async Task<IReadOnlyList<Role>> AllAsync(CancellationToken cancellationToken) =>
        await database.Set<Role>().AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancellationToken);

    /// <returns>The first key that no role has, or null.</returns>
    public async Task<string?> FirstUnknownAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var known = await database.Set<Role>().Select(role => role.Name!).ToListAsync(cancellationToken);
        return keys.FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal));
    }

    /// <summary>Gives the user exactly these roles. Memberships are not entities of ours, so their audit row is written here.</summary>
    public async Task SetAsync(User user, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var before = (await users.GetRolesAsync(user)).Order(StringComparer.Ordinal).ToList();
        var after = keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (before.SequenceEqual(after, StringComparer.Ordinal))
            return;
        Demand(await users.RemoveFromRolesAsync(user, before.Except(after, StringComparer.Ordinal)));
        Demand(await users.AddToRolesAsync(user, after.Except(before, StringComparer.Ordinal)));
        if (actor.Name is not { } name)
            return;
        database.Add(new AuditEntry
        {
            AtUtc = clock.UtcNow,
            Actor = name,
            Action = "Changed",
            EntityType = nameof(User),
            EntityName = user.UserName ?? "",
            Before = JsonSerializer.Serialize(new { Roles = before }),
            After = JsonSerializer.Serialize(new { Roles = after }),
        });
        await database.SaveChangesAsync(cancellationToken);
    }

    public Task<bool> AnyAdministratorAsync(CancellationToken cancellationToken) =>
        (from membership in database.Set<IdentityUserRole<int>>()
         join role in database.Set<Role>() on membership.RoleId equals role.Id
         join user in database.Set<User>() on membership.UserId equals user.Id
         where role.Name == Role.AdministratorKey && user.IsActive
         select user).AnyAsync(cancellationToken);

    /// <summary>
    /// Makes changes of roles wait for each other until the transaction ends; otherwise two administrators could each
    /// remove the other and both find one left.
    /// </summary>
    public Task OneAtATimeAsync(CancellationToken cancellationToken) => database.Set<Role>()
        .Where(role => role.Name == Role.AdministratorKey)
        .ExecuteUpdateAsync(role => role.SetProperty(other => other.ConcurrencyStamp, Guid.NewGuid().ToString()), cancellationToken);

    // The keys were checked before, so a refusal is a fault of the program.
    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
