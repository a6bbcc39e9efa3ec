using PortalMitra.Framework.Security;

namespace PortalMitra.Framework.People;

/// <summary>Makes accounts for people outside the office who were invited by mail. Filled by the module that keeps the accounts.</summary>
public interface IGuestAccounts
{
    /// <summary>A new account that holds this one permission and nothing else.</summary>
    /// <param name="userName">What they will sign in with.</param>
    /// <param name="email">Confirmed: the invitation came through it.</param>
    /// <returns>What is wrong, in the reader's language; empty when the account stands.</returns>
    Task<IReadOnlyList<string>> AddAsync(string userName, string displayName, string email, Permission permission, string password, CancellationToken cancellationToken);

    /// <summary>Lets an account that exists hold the permission, too.</summary>
    Task GrantAsync(string userName, Permission permission, CancellationToken cancellationToken);
}
