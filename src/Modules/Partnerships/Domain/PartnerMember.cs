using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A person who may look at a partner's own pages. Ended, never deleted: the audit trail names them.</summary>
public sealed class PartnerMember : IAudited
{
    public long Id { get; private set; }
    public required long PartnerId { get; set; }
    public Partner? Partner { get; private set; }
    public required string UserName { get; init; }
    public required DateTime SinceUtc { get; set; }

    /// <summary>Null while they may.</summary>
    public DateTime? EndedUtc { get; private set; }

    public string AuditName => UserName;

    public void End(DateTime now) => EndedUtc ??= now;

    /// <summary>Invited once more after their end.</summary>
    public void Return(DateTime now) => (SinceUtc, EndedUtc) = (now, null);
}
