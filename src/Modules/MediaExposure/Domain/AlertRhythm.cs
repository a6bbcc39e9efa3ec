namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How often a person wants a digest.</summary>
public enum AlertRhythm
{
    None,

    /// <summary>Every day at seven.</summary>
    Daily,

    /// <summary>On Mondays at seven.</summary>
    Weekly,

    /// <summary>Only of one topic: as the person has chosen for all of them.</summary>
    AsAll,
}
