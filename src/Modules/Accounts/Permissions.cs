using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Accounts;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageUsers = new(nameof(ManageUsers), "Mengelola pengguna dan perannya");

    IEnumerable<Permission> IPermissionProvider.Permissions => [ManageUsers];
}
