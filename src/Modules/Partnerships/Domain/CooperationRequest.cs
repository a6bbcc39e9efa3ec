using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What somebody asked for on the public form. Staff make an agreement in its first stage of it, or say no.</summary>
public sealed class CooperationRequest : IAudited, IVersioned
{
    public const int MaxLineLength = 200;
    public const int MaxTextLength = 3000;

    public long Id { get; private set; }
    public required string Organisation { get; init; }
    public long? KindId { get; init; }
    public PartnerKind? Kind { get; init; }
    public long? NagariId { get; init; }
    public Nagari? Nagari { get; init; }

    /// <summary>What they want to do together, one line.</summary>
    public required string Subject { get; init; }
    public required string Text { get; init; }

    /// <summary>Personal data like the three below: they go to a contact when the request is taken up, and away when it is declined.</summary>
    [NotAudited]
    public string? ContactName { get; private set; }
    [NotAudited]
    public string? ContactPosition { get; private set; }
    [NotAudited]
    public string? ContactPhone { get; private set; }
    [NotAudited]
    public string? ContactEmail { get; private set; }

    public required DateTime ReceivedUtc { get; init; }
    public RequestState State { get; private set; }

    /// <summary>User name.</summary>
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? DeclineReason { get; private set; }

    /// <summary>What became of it.</summary>
    public long? AgreementId { get; private set; }
    public Agreement? Agreement { get; private set; }

    public int Version { get; private set; }

    public string AuditName => Organisation;

    public void ComesFrom(string name, string? position, string? phone, string? email) =>
        (ContactName, ContactPosition, ContactPhone, ContactEmail) = (name, position, phone, email);

    /// <summary>It becomes an agreement; who asked stands in its partner's contacts from now on.</summary>
    public void TakeUp(Agreement agreement, string by, DateTime now)
    {
        (Agreement, State) = (agreement, RequestState.TakenUp);
        Decide(by, now);
    }

    public void Decline(string reason, string by, DateTime now)
    {
        (DeclineReason, State) = (reason, RequestState.Declined);
        Decide(by, now);
    }

    private void Decide(string by, DateTime now)
    {
        (DecidedBy, DecidedUtc) = (by, now);
        (ContactName, ContactPosition, ContactPhone, ContactEmail) = (null, null, null, null);
    }
}

/// <summary>What staff have made of a request.</summary>
public enum RequestState
{
    Waiting,
    TakenUp,
    Declined,
}
