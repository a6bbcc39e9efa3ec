namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What the days make of a signed agreement. Never stored.</summary>
public enum AgreementState
{
    NotYetStarted,
    InForce,

    /// <summary>It has ended, and a signed successor carries on.</summary>
    Renewed,
    Expired,
    Terminated,
}
