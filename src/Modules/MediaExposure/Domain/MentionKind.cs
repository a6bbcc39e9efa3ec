namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How a mention came about. Only the first two count for the indicator; the others are shown in their own rows.</summary>
public enum MentionKind
{
    /// <summary>The outlet's own reporting.</summary>
    Earned,

    /// <summary>A press release, printed.</summary>
    Release,

    /// <summary>Advertorial or paid cooperation.</summary>
    Paid,

    /// <summary>A channel of the office, the regency or a nagari.</summary>
    Owned,

    /// <summary>Somebody else's social media.</summary>
    Shared,
}
