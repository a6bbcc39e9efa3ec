using PortalMitra.Framework.Audit;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>A letter that lets a partner's person make an account. Its link holds for a fortnight and once.</summary>
public sealed class PartnerInvitation : IAudited
{
    public const int DaysItHolds = 14;

    public long Id { get; private set; }
    public required long PartnerId { get; set; }
    public Partner? Partner { get; private set; }
    public required string Name { get; init; }

    [NotAudited]
    public required string Email { get; init; }

    /// <summary>SHA-256 of the link's secret: who reads the table cannot use it.</summary>
    [NotAudited]
    public required string CodeHash { get; init; }

    /// <summary>User name.</summary>
    public required string By { get; init; }
    public required DateTime SentUtc { get; init; }

    /// <summary>User name of who accepted.</summary>
    public string? AcceptedBy { get; private set; }
    public DateTime? ClosedUtc { get; private set; }

    public string AuditName => Name;

    public bool IsOpen(DateTime now) => ClosedUtc is null && now < SentUtc.AddDays(DaysItHolds);

    public void Accept(string userName, DateTime now) => (AcceptedBy, ClosedUtc) = (userName, now);

    public void Withdraw(DateTime now) => ClosedUtc ??= now;
}
