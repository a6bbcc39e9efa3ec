using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>Who promised what at a meeting of stakeholders (stakeholder meeting, SHM). It may become an agreement.</summary>
public sealed class Commitment : IAudited, IVersioned
{
    public const int MaxLineLength = 200;
    public const int MaxTextLength = 1000;

    public long Id { get; private set; }
    public required long PartnerId { get; set; }
    public Partner? Partner { get; set; }
    public required string Text { get; set; }

    /// <summary>The meeting at which it was said.</summary>
    public required string Occasion { get; set; }
    public required DateOnly MadeOn { get; set; }

    /// <summary>By when, included; null when no day was named.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day on which it was kept.</summary>
    public DateOnly? KeptOn { get; set; }

    /// <summary>What became of it.</summary>
    public long? AgreementId { get; set; }
    public Agreement? Agreement { get; set; }

    public int Version { get; private set; }

    public string AuditName => Text.Length > 80 ? Text[..80] : Text;

    public ObligationState StateOn(DateOnly today) => this switch
    {
        { KeptOn: not null } => ObligationState.Done,
        { DueOn: { } due } when due < today => ObligationState.Overdue,
        { AgreementId: not null } => ObligationState.Partial,
        _ => ObligationState.Open,
    };
}
