using System.Net;

namespace PortalMitra.Crawling;

/// <summary>
/// One request and its answer as they went over the wire: what an archive of the web keeps. We send no cookies and no credentials;
/// the answer's headers are as they came, <c>Set-Cookie</c> included.
/// </summary>
public sealed record HttpExchange
{
    /// <summary>What was asked for.</summary>
    public required Uri Url { get; init; }

    /// <summary>When the request went out, in UTC.</summary>
    public required DateTime SentUtc { get; init; }

    /// <summary>Who answered.</summary>
    public required IPAddress? Address { get; init; }

    /// <summary>Request line and headers, the empty line at their end included.</summary>
    public required ReadOnlyMemory<byte> RequestHead { get; init; }

    /// <summary>Status line and headers, the empty line at their end included.</summary>
    public required ReadOnlyMemory<byte> ResponseHead { get; init; }

    /// <summary>The body with its Content-Encoding still on it, freed of the transfer's own (<c>chunked</c>).</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body was not read to its end: that of a redirect never is.</summary>
    public required bool IsTruncated { get; init; }
}
