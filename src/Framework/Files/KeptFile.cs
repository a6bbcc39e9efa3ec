namespace PortalMitra.Framework.Files;

/// <summary>A file that was sent and is in the store, and waits for its form to be right.</summary>
public sealed record KeptFile(string Hash, string MediaType, string Name, long Bytes);
