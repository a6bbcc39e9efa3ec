using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Places;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManagePlaces = new(nameof(ManagePlaces), "Mengubah keterangan nagari dan perpustakaannya");

    IEnumerable<Permission> IPermissionProvider.Permissions => [ManagePlaces];
}
