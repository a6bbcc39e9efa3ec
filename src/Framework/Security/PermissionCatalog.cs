using System.Security.Claims;

namespace PortalMitra.Framework.Security;

/// <summary>All permissions of the installed modules.</summary>
public sealed class PermissionCatalog
{
    private readonly Dictionary<string, Permission> _byName;

    public PermissionCatalog(IEnumerable<IPermissionProvider> providers)
    {
        _byName = new Dictionary<string, Permission>(StringComparer.Ordinal);
        foreach (var permission in providers.SelectMany(provider => provider.Permissions))
        {
            if (!_byName.TryAdd(permission.Name, permission))
                throw new InvalidOperationException($"Two modules declare the permission '{permission.Name}'.");
        }
    }

    public IReadOnlyCollection<Permission> All => _byName.Values;

    public Permission? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether the signed-in person holds the permission or one that implies it.</summary>
    public static bool Holds(ClaimsPrincipal person, Permission permission) =>
        permission.GrantedBy().Any(other => person.HasClaim(Permission.ClaimType, other.Name));
}
