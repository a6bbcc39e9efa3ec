using PortalMitra.Framework.Security;

namespace PortalMitra.Modules.MediaExposure;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ReviewMentions = new(nameof(ReviewMentions), "Menerima dan menolak liputan");
    public static readonly Permission LogMentions = new(nameof(LogMentions), "Mencatat liputan dan menambah buktinya", ReviewMentions);
    public static readonly Permission ViewMentions = new(nameof(ViewMentions), "Melihat temuan liputan dan salinannya", ReviewMentions, LogMentions);
    public static readonly Permission ManageSources = new(nameof(ManageSources), "Mengatur media dan sumber yang dipantau");
    public static readonly Permission ManageTopics = new(nameof(ManageTopics), "Mengatur topik pencarian liputan");

    IEnumerable<Permission> IPermissionProvider.Permissions => [ViewMentions, LogMentions, ReviewMentions, ManageSources, ManageTopics];
}
