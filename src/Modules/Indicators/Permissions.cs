using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Indicators;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageBaselines = new(nameof(ManageBaselines), "Mencatat data awal indikator");

    IEnumerable<Permission> IPermissionProvider.Permissions => [ManageBaselines];
}
