namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>How a source is, in one word; what is worst comes first.</summary>
public enum SourceHealth
{
    /// <summary>Failed for <see cref="SourcePatience.Retried"/> after it fell asleep, or says itself that it is gone: no longer asked.</summary>
    Dead,

    /// <summary>Failed too often, and asked only now and then.</summary>
    Sleeping,
    Failing,

    /// <summary>Answers from another address for good.</summary>
    Moved,

    /// <summary>Entries may have been lost between two polls.</summary>
    Gap,

    /// <summary>Answers, but has named nothing new for much longer than is its habit.</summary>
    Silent,
    NotYet,
    Good,
    Paused,

    /// <summary>Not switched on yet.</summary>
    Off,
}
