using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What a party gave under an agreement, with the record of the handing over (BAST) once there is one.</summary>
public sealed class Contribution : IAudited, IVersioned
{
    public const int MaxTextLength = 300;
    public const int MaxUnitLength = 50;

    public long Id { get; private set; }
    public required long AgreementId { get; init; }
    public Agreement? Agreement { get; private set; }
    public required long PartyId { get; set; }
    public Party? Party { get; private set; }
    public ContributionKind Kind { get; set; }
    public required string Text { get; set; }

    /// <summary>How many of <see cref="Unit"/>; null where it is not counted.</summary>
    public long? Amount { get; set; }
    public string? Unit { get; set; }

    /// <summary>Its worth, or the money itself.</summary>
    public long? Rupiah { get; set; }
    public required DateOnly GivenOn { get; set; }

    /// <summary>The file that records the handing over.</summary>
    public long? HandoverId { get; set; }
    public Attachment? Handover { get; private set; }

    public int Version { get; private set; }

    public string AuditName => Text.Length > 80 ? Text[..80] : Text;
}

/// <summary>What was given.</summary>
public enum ContributionKind
{
    Money,
    Books,
    Equipment,
    Speaker,
    Venue,
    Publication,
}
