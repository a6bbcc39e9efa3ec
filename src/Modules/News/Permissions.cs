using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.News;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageNews = new(nameof(ManageNews), "Menulis dan mengubah draf berita");
    public static readonly Permission PublishNews = new(nameof(PublishNews), "Menerbitkan, menarik, dan mengubah berita yang terbit");
    public static readonly Permission ManagePages = new(nameof(ManagePages), "Mengubah halaman tetap (Tentang)");

    IEnumerable<Permission> IPermissionProvider.Permissions => [ManageNews, PublishNews, ManagePages];
}
