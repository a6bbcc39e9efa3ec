namespace PortalMitra.Modules.MediaExposure.MediaExposure.Copies;

internal enum FileState
{
    Unchanged,
    Changed,
    Missing,
}

/// <summary>A stored file, weighed again.</summary>
/// <param name="Name">What staff know it by.</param>
/// <param name="Hash">What it had to be.</param>
internal sealed record FileCheck(string Name, string Hash, FileState State);
