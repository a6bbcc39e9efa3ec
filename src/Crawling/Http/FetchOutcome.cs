using System.Net;

namespace PortalMitra.Crawling;

/// <summary>What a request gave: content, or the reason why not. Expected failures are values, never exceptions.</summary>
public sealed record FetchOutcome
{
    /// <summary>Longer entity tags, in characters, are none: nobody needs them, and whoever stores one counts on an end.</summary>
    public const int MaxETagLength = 300;

    /// <summary>How it ended.</summary>
    public required FetchReason Reason { get; init; }

    /// <summary>The last address asked, after redirects: where the answer came from, or where the way ended.</summary>
    public required Uri FinalUrl { get; init; }

    /// <summary>Status of the answer, if one came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The decompressed body; empty unless <see cref="FetchReason.Fetched"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Media type in lower case, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>Charset parameter of the Content-Type header, as written: it may be wrong or unknown.</summary>
    public string? Charset { get; init; }

    /// <summary>As written, quotation marks included, for <see cref="FetchRequest.ETag"/> of the next request; null if malformed or longer than <see cref="MaxETagLength"/>.</summary>
    public string? ETag { get; init; }

    /// <summary>The outlet's Last-Modified, for <see cref="FetchRequest.LastModified"/> of the next request.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>How long from now the sender asks us to wait (RFC 9110 §10.2.3), unbounded; null when the moment is past.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// How long from now the answer stays good, never negative: <c>max-age</c>, else Expires minus Date, less Age (RFC 9111 §4.2; <c>s-maxage</c>
    /// is for others). Null when it says nothing of it, or <c>no-cache</c> or <c>no-store</c>. Unbounded, and given whatever the status is.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>
    /// Where what was asked for now lives: the end of the permanent redirects (301, 308; RFC 9110 §15.4) at the beginning of the way. Null when the first
    /// one is temporary, when there was none or they led back, and when no answer stood at the end of the way; what that says is up to <see cref="Reason"/>.
    /// </summary>
    public Uri? MovedTo { get; init; }

    /// <summary>False when an <c>X-Robots-Tag</c> of the answer says <c>noarchive</c> or <c>none</c>, to all or to <see cref="FetchOptions.ProductToken"/>: no copy may be shown or kept.</summary>
    public bool MayBeArchived { get; init; } = true;

    /// <summary>
    /// What went over the wire, where <see cref="FetchRequest.IsRecorded"/> asked for it: the redirects in their order, then the answer, whose body is whole.
    /// Only of a fetch that brought content; robots.txt is no part of it.
    /// </summary>
    public IReadOnlyList<HttpExchange> Exchanges { get; init; } = [];

    /// <summary>Technical detail for the person who runs the portal, in English.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether there is content.</summary>
    public bool IsFetched => Reason == FetchReason.Fetched;
}
