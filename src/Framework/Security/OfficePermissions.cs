namespace PortalMitra.Framework.Security;

/// <summary>Permissions that belong to no single module.</summary>
public sealed class OfficePermissions : IPermissionProvider
{
    public static readonly Permission ViewJobs = new(nameof(ViewJobs), "Melihat dan menjalankan pekerjaan latar");
    public static readonly Permission AccessOffice = new(nameof(AccessOffice), "Masuk ke ruang kerja (Kelola)", ViewJobs);

    public IEnumerable<Permission> Permissions => [AccessOffice, ViewJobs];
}
