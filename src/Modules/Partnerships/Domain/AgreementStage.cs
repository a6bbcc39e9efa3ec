namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>How far people have come with an agreement. Stored; what follows from the days alone is <see cref="AgreementState"/>.</summary>
public enum AgreementStage
{
    Prospect,
    Proposed,
    UnderReview,
    ReadyToSign,
#pragma warning disable CA1720 // A document is signed; the number that is meant by the rule is not.
    Signed,
#pragma warning restore CA1720
    Terminated,
    Dropped,
}
