namespace PortalMitra.Crawling;

/// <summary>What to ask for. With <paramref name="ETag"/> or <paramref name="LastModified"/> the request is conditional (RFC 9110 §13.1).</summary>
/// <param name="Url">Absolute; what may not be asked is an outcome, not an error.</param>
/// <param name="ETag">From an earlier <see cref="FetchOutcome.ETag"/>.</param>
/// <param name="LastModified">From an earlier <see cref="FetchOutcome.LastModified"/>.</param>
public sealed record FetchRequest(Uri Url, string? ETag = null, DateTimeOffset? LastModified = null)
{
    /// <summary>Whether <see cref="FetchOutcome.Exchanges"/> is wanted; costs the memory of the bodies as they came.</summary>
    public bool IsRecorded { get; init; }
}
