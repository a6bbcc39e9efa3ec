using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Partnerships;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManagePartners = new(nameof(ManagePartners), "Mengubah mitra dan naskah kerja sama");
    public static readonly Permission ViewPartners = new(nameof(ViewPartners), "Melihat mitra dan naskah kerja sama", ManagePartners);

    /// <summary>Opens the rooms of partners; which partner's, the membership says.</summary>
    public static readonly Permission UsePartnerPortal = new(nameof(UsePartnerPortal), "Membuka portal mitra, hanya untuk lembaganya sendiri");

    IEnumerable<Permission> IPermissionProvider.Permissions => [ViewPartners, ManagePartners, UsePartnerPortal];
}
