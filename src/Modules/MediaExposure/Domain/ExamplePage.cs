namespace PortalMitra.Modules.MediaExposure.Domain;

/// <summary>
/// A page of an outlet that somebody lays down rules by: fetched once, kept for a day so that each try need not ask the
/// outlet again. What is kept longer is a copy in the file store, and only where the outlet permits one.
/// </summary>
public sealed class ExamplePage
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public long Id { get; private set; }
    public required long OutletId { get; init; }

    /// <summary>As it was asked for.</summary>
    public required string Address { get; init; }

    /// <summary>Where it stands, after redirects.</summary>
    public required string Url { get; init; }

    /// <summary>Of its Content-Type header.</summary>
    public string? Charset { get; init; }

    /// <summary>False when its header says <c>noarchive</c>; the page itself may say so too.</summary>
    public required bool MayBeArchived { get; init; }
    public required DateTime FetchedUtc { get; init; }

    /// <summary>Its bytes, packed with gzip.</summary>
    public required byte[] Content { get; init; }
}
