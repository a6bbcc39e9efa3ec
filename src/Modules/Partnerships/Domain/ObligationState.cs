namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>What the days and the achieved make of an obligation. Never stored.</summary>
public enum ObligationState
{
    Open,
    Partial,
    Done,

    /// <summary>Its last day has passed, and it is not met.</summary>
    Overdue,
}
