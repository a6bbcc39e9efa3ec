namespace PortalMitra.Modules.MediaExposure.MediaExposure.Sources;

/// <summary>What became of a press on one of a source's buttons. All but the first two have words: <c>Sources.Refused.{…}</c>.</summary>
internal enum CareResult
{
    Done,
    NoSuchSource,

    /// <summary>Paused or never switched on: nobody reads it.</summary>
    NotWatched,

    /// <summary>Another source reads that address already.</summary>
    AddressKnown,
}
