using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Accounts.Contracts;
using PortalMitra.Modules.Accounts.Domain;
using PortalMitra.Modules.Accounts.Roles;

namespace PortalMitra.Modules.Accounts.Accounts.EditUser;

/// <summary>Changes an account, all or nothing.</summary>
internal sealed class UserEditor(UserManager<User> users, UserRoles roles, PortalDbContext database)
{
    public Task<User?> FindAsync(int id) => users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));

    public async Task<UserState> StateOfAsync(User user) => new(user.DisplayName, user.IsActive, [.. await users.GetRolesAsync(user)]);

    /// <param name="seen">Fingerprint of the state the person had before their eyes.</param>
    public async Task<EditOutcome> SaveAsync(int id, UserState wanted, string? seen, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await ChangeAsync(id, wanted, seen, cancellationToken);
        if (outcome.Reason == EditReason.Saved)
            await transaction.CommitAsync(cancellationToken);
        else
            await transaction.RollbackAsync(cancellationToken);
        // What was rolled back must not be shown from memory.
        database.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<EditOutcome> ChangeAsync(int id, UserState wanted, string? seen, CancellationToken cancellationToken)
    {
        await roles.OneAtATimeAsync(cancellationToken);
        if (await roles.FirstUnknownAsync(wanted.RoleKeys, cancellationToken) is not null || await FindAsync(id) is not { } user)
            return new EditOutcome(EditReason.NotFound);
        var stored = await StateOfAsync(user);
        if (stored.Fingerprint() != seen)
            return new EditOutcome(EditReason.ChangedMeanwhile);

        user.DisplayName = wanted.DisplayName;
        user.IsActive = wanted.IsActive;
        // A new stamp ends the sessions; a changed role alone is only read again.
        var isClosed = stored.IsActive && !wanted.IsActive;
        var saved = isClosed ? await users.UpdateSecurityStampAsync(user) : await users.UpdateAsync(user);
        if (!saved.Succeeded)
            return new EditOutcome(EditReason.Refused, UserDirectory.ToResult(saved).Errors);
        await roles.SetAsync(user, wanted.RoleKeys, cancellationToken);

        var wasAdministrator = stored.IsActive && stored.RoleKeys.Contains(Role.AdministratorKey);
        return wasAdministrator && !await roles.AnyAdministratorAsync(cancellationToken)
            ? new EditOutcome(EditReason.LastAdministrator)
            : new EditOutcome(EditReason.Saved);
    }
}
