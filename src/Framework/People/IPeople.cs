using PortalMitra.Framework.Security;

namespace PortalMitra.Framework.People;

/// <summary>Who has an account, for work outside a request: jobs that write to people. Filled by the module that keeps the accounts.</summary>
public interface IPeople
{
    /// <returns>Null when there is no such account.</returns>
    Task<Person?> FindAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Active people who hold a permission or one that implies it, by their names.</summary>
    Task<IReadOnlyList<Person>> HoldersAsync(Permission permission, CancellationToken cancellationToken);
}
