namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What is to follow the end of an agreement.</summary>
public enum RenewalDecision
{
    Renew,
    LetExpire,
}
