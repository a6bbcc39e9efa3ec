namespace PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;

/// <summary>A file that was sent and is in the store, and waits for its form to be right.</summary>
internal sealed record KeptFile(string Hash, string MediaType, string Name, long Bytes);
