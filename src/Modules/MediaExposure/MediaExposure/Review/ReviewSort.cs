namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>In which order a list is read.</summary>
internal enum ReviewSort
{
    /// <summary>The surest first, or what earlier decisions make of it.</summary>
    Priority,

    /// <summary>By day of publication.</summary>
    Newest,
    Oldest,

    /// <summary>The last decided first; not for those that wait.</summary>
    Decided,
}
