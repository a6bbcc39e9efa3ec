using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.Activities;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageActivities = new(nameof(ManageActivities), "Mengubah kegiatan dan kunjungan semua perpustakaan");

    /// <summary>Only those of the libraries that they keep; which these are, <see cref="Domain.LibraryKeeper"/> says.</summary>
    public static readonly Permission RecordVisits = new(nameof(RecordVisits), "Mengisi kegiatan dan kunjungan perpustakaan yang dikelolanya", ManageActivities);
    public static readonly Permission ViewActivities = new(nameof(ViewActivities), "Melihat kegiatan dan kunjungan", ManageActivities, RecordVisits);

    IEnumerable<Permission> IPermissionProvider.Permissions => [ViewActivities, RecordVisits, ManageActivities];
}
