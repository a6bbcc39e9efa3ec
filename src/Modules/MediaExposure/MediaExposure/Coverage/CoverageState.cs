namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>What became of an article that staff know of, and why. Its words are the resource <c>Coverage.State.{name}</c>.</summary>
internal enum CoverageState
{
    /// <summary>It is a mention, whatever was decided about it.</summary>
    Found,

    /// <summary>It was matched, as a mention under another address: the page names one of its own.</summary>
    FoundElsewhere,

    /// <summary>On the list of links, and to be read soon.</summary>
    Waiting,

    /// <summary>Read, and no topic proposed it.</summary>
    NotMatched,

    /// <summary>Its page could not be read.</summary>
    Unreadable,

    /// <summary>The outlet's robots.txt asks us to stay away, and we do.</summary>
    Forbidden,

    /// <summary>Nobody watches this outlet.</summary>
    NotWatched,

    /// <summary>The outlet is watched only since a later day.</summary>
    WatchedLater,

    /// <summary>Its source could not be read on the days around it.</summary>
    SourceFailing,

    /// <summary>The outlet is watched and answered, and its source never named the article.</summary>
    NeverNamed,
}
