namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>How an act at the desk ended. Only <see cref="Done"/> has changed anything.</summary>
internal enum DeskResult
{
    Done,

    /// <summary>Somebody was faster.</summary>
    Changed,

    /// <summary>What was named is not there, or not there any more.</summary>
    Gone,

    /// <summary>It is the only one: there is nothing to take it out of.</summary>
    Alone,
}
