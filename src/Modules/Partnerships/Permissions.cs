using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Partnerships;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManagePartners = new(nameof(ManagePartners), "Mengubah mitra dan naskah kerja sama");
    public static readonly Permission ViewPartners = new(nameof(ViewPartners), "Melihat mitra dan naskah kerja sama", ManagePartners);

    IEnumerable<Permission> IPermissionProvider.Permissions => [ViewPartners, ManagePartners];
}
