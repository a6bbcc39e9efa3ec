namespace PortalMitra.Modules.MediaExposure.MediaExposure.Copies;

/// <summary>What an article said at one time. Number 1 is what was found.</summary>
/// <param name="Id">Of its row; null for what was found.</param>
internal sealed record CopyVersion(int Number, long? Id, DateTime SeenUtc, string Title, string Text, string PageHash, string? CopyHash);
