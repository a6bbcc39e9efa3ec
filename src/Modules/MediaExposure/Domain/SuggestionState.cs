namespace PortalMitra.Modules.MediaExposure.Domain;

public enum SuggestionState
{
    Waiting,

    /// <summary>One event, a person has said.</summary>
    Confirmed,

    /// <summary>Two events, a person has said.</summary>
    Refused,
}
