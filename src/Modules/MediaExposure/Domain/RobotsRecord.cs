namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>The robots.txt of one origin, kept across restarts for at most a day (RFC 9309).</summary>
public sealed class RobotsRecord
{
    public long Id { get; private set; }

    /// <summary>Scheme, host and port.</summary>
    public required string Origin { get; init; }

    /// <summary>The rules as text; null means "stay away": the file could not be read.</summary>
    public string? Rules { get; set; }
    public required DateTime FetchedUtc { get; set; }
    public required DateTime ExpiresUtc { get; set; }
}
