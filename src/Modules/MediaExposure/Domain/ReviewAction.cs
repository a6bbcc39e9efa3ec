using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>One press of a reviewer, on one mention or on many, with what each was before: so that it can be taken back.</summary>
public sealed class ReviewAction : IAudited, IVersioned
{
    public long Id { get; private set; }
    public required string By { get; init; }
    public required DateTime AtUtc { get; init; }
    public required ReviewDecision Decision { get; init; }

    /// <summary>Several mentions at once.</summary>
    public bool IsBulk { get; init; }

    /// <summary>When it was taken back; some of its mentions may have stayed as they are.</summary>
    public DateTime? UndoneUtc { get; private set; }
    public ICollection<ReviewedMention> Mentions { get; } = [];
    public int Version { get; private set; }
    public string AuditName => $"{Id}";

    public void Undo(DateTime now) => UndoneUtc = now;
}
