namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>What a reviewer may do with a mention.</summary>
public enum ReviewDecision
{
    Accept,
    Reject,
    SetAside,

    /// <summary>Back to those that wait.</summary>
    Reopen,
}
