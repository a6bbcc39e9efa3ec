using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Resources;
using PortalMitra.Modules.Accounts.Roles;

namespace PortalMitra.Modules.Accounts.Contracts;

/// <summary>Accounts as the set-up, the command line and the office's pages see them.</summary>
public sealed class UserDirectory
{
    private readonly UserManager<User> _users;
    private readonly UserRoles _roles;
    private readonly PortalDbContext _database;
    private readonly PortalClock _clock;
    private readonly IStringLocalizer<Strings> S;

    internal UserDirectory(UserManager<User> users, UserRoles roles, PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> localizer) =>
        (_users, _roles, _database, _clock, S) = (users, roles, database, clock, localizer);

    /// <summary>Whether somebody can sign in who may do everything.</summary>
    public Task<bool> AnyAdministratorAsync(CancellationToken cancellationToken) => _roles.AnyAdministratorAsync(cancellationToken);

    /// <param name="roleKeys">Stable keys of roles, such as <c>editor</c>.</param>
    public async Task<AccountResult> AddAsync(
        string userName, string displayName, IReadOnlyCollection<string> roleKeys, string password, CancellationToken cancellationToken)
    {
        if (await _roles.FirstUnknownAsync(roleKeys, cancellationToken) is { } unknown)
            return new AccountResult([S["Error.UnknownRole", unknown]]);
        var user = new User { UserName = userName.Trim(), DisplayName = displayName.Trim(), PasswordChangedUtc = _clock.UtcNow };
        await using var transaction = await _database.Database.BeginTransactionAsync(cancellationToken);
        var created = await _users.CreateAsync(user, password);
        if (!created.Succeeded)
            return ToResult(created);
        await _roles.SetAsync(user, roleKeys, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AccountResult.Done;
    }

    /// <summary>Gives a new password, ends the account's sessions within a minute and lifts a lock-out.</summary>
    public async Task<AccountResult> SetPasswordAsync(string userName, string password, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await _users.FindByNameAsync(userName.Trim()) is not { } user)
            return new AccountResult([S["Error.UnknownUser", userName]]);
        foreach (var validator in _users.PasswordValidators)
        {
            var valid = await validator.ValidateAsync(_users, user, password);
            if (!valid.Succeeded)
                return ToResult(valid);
        }

        user.PasswordHash = _users.PasswordHasher.HashPassword(user, password);
        user.PasswordChangedUtc = _clock.UtcNow;
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return ToResult(await _users.UpdateSecurityStampAsync(user));
    }

    /// <summary>All accounts by display name.</summary>
    public async Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken cancellationToken)
    {
        var users = await _database.Set<User>().AsNoTracking()
            .OrderBy(user => user.DisplayName).ThenBy(user => user.UserName)
            .Select(user => new
            {
                user.Id,
                user.UserName,
                user.DisplayName,
                user.IsActive,
                user.LockoutEnd,
                Roles = (from membership in _database.Set<IdentityUserRole<int>>()
                         join role in _database.Set<Role>() on membership.RoleId equals role.Id
                         where membership.UserId == user.Id
                         orderby role.Id
                         select role.DisplayName).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. users.Select(user => new AccountLine(
            user.Id, user.UserName ?? "", user.DisplayName, user.Roles, user.IsActive,
            user.LockoutEnd?.UtcDateTime is { } until && until > _clock.UtcNow ? until : null))];
    }

    internal static AccountResult ToResult(IdentityResult result) =>
        result.Succeeded ? AccountResult.Done : new AccountResult([.. result.Errors.Select(error => error.Description)]);
}
