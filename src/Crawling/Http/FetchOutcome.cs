using System.Net;

namespace PortalMitra.Crawling;

/// <summary>What a request gave: content, or the reason why not. Expected failures are values, never exceptions.</summary>
public sealed record FetchOutcome
{
    public required FetchReason Reason { get; init; }

    /// <summary>Where the answer came from, after redirects; the asked address when there was none.</summary>
    public required Uri FinalUrl { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>The decompressed body; empty unless <see cref="FetchReason.Fetched"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Media type in lower case, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>Charset parameter of the Content-Type header.</summary>
    public string? Charset { get; init; }

    public string? ETag { get; init; }
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>How long the sender asks us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Technical detail for the person who runs the portal, in English.</summary>
    public string? Detail { get; init; }

    public bool IsFetched => Reason == FetchReason.Fetched;
}
