namespace PortalMitra.Crawling;

/// <summary>How a request ended. The words for staff are the resource <c>Fetch.{name}</c> of the module that shows them.</summary>
public enum FetchReason
{
    /// <summary>200 or 203: the content is there.</summary>
    Fetched,

    /// <summary>304: what we have is still right.</summary>
    NotModified,

    /// <summary>404: not there now.</summary>
    NotFound,

    /// <summary>410: the outlet says it is gone for good.</summary>
    Gone,

    /// <summary>401, 403, 407, 451: the outlet does not let us in.</summary>
    Forbidden,

    /// <summary>The site's protection asks for a proof of being human (<c>cf-mitigated</c> of Cloudflare, <c>x-amzn-waf-action</c> of AWS). We do not pass ourselves off as one.</summary>
    Challenge,

    /// <summary>429, or 503 with Retry-After.</summary>
    RateLimited,

    /// <summary>Any other 5xx.</summary>
    ServerError,

    /// <summary>Any other status, and redirects that name no address.</summary>
    UnexpectedStatus,

    /// <summary>robots.txt asks us to stay away.</summary>
    BlockedByRobots,

    /// <summary>robots.txt could not be read (5xx or unreachable), which RFC 9309 reads as "stay away".</summary>
    RobotsUnreachable,

    /// <summary>The address leads inside a network, to a forbidden port, or is not http(s).</summary>
    RefusedByGuard,

    /// <summary>More than <see cref="FetchOptions.MaxRedirects"/>.</summary>
    TooManyRedirects,

    /// <summary>The body is larger than <see cref="FetchOptions.MaxBytes"/>, or the headers than 64 KiB.</summary>
    TooLarge,

    /// <summary>The sender took longer than allowed, to begin or to finish.</summary>
    Timeout,

    /// <summary>The host has no address, or no name server answered.</summary>
    DnsFailure,

    /// <summary>No secure connection: a certificate that is out of date, for another name or by nobody known.</summary>
    TlsFailure,

    /// <summary>Nobody accepted the connection.</summary>
    ConnectionFailed,

    /// <summary>The answer breaks off, or breaks HTTP or its compression.</summary>
    BrokenResponse,
}
