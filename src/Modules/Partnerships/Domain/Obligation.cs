using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What a party owes under an agreement.</summary>
public sealed class Obligation : IAudited, IVersioned
{
    public const int MaxTextLength = 500;
    public const int MaxUnitLength = 50;

    public long Id { get; private set; }
    public required long AgreementId { get; init; }
    public Agreement? Agreement { get; private set; }

    public long? PartyId { get; set; }

    /// <summary>Null when all parties owe it together.</summary>
    public Party? Party { get; set; }

    public required string Text { get; set; }

    /// <summary>How much of <see cref="Unit"/>; null when it is simply done or not.</summary>
    public long? Target { get; set; }

    /// <summary>Such as "judul" or "kelas".</summary>
    public string? Unit { get; set; }

    /// <summary>Last day, included; null when there is none.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>How much of the target has been reached.</summary>
    public long Achieved { get; set; }

    /// <summary>The day on which it was met; null while it is not.</summary>
    public DateOnly? DoneOn { get; set; }

    public int Version { get; private set; }

    public string AuditName => Text.Length > 80 ? Text[..80] : Text;

    public ObligationState StateOn(DateOnly today) => this switch
    {
        { DoneOn: not null } => ObligationState.Done,
        { DueOn: { } due } when due < today => ObligationState.Overdue,
        { Achieved: > 0 } => ObligationState.Partial,
        _ => ObligationState.Open,
    };
}
