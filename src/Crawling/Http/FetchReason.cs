namespace PortalMitra.Crawling;

/// <summary>How a request ended. The words for staff are the resource <c>Fetch.{name}</c> of the module that shows them.</summary>
public enum FetchReason
{
    Fetched,
    NotModified,

    /// <summary>404 and the like: not there now.</summary>
    NotFound,

    /// <summary>410: the outlet says it is gone for good.</summary>
    Gone,

    /// <summary>401, 403, 451: the outlet does not let us in.</summary>
    Forbidden,

    /// <summary>429, or 503 with Retry-After.</summary>
    RateLimited,
    ServerError,

    /// <summary>Any other status that is not a success.</summary>
    UnexpectedStatus,

    /// <summary>robots.txt asks us to stay away.</summary>
    BlockedByRobots,

    /// <summary>robots.txt could not be read (5xx or unreachable), which RFC 9309 reads as "stay away".</summary>
    RobotsUnreachable,

    /// <summary>The address leads inside a network, to a forbidden port, or is not http(s).</summary>
    RefusedByGuard,
    TooManyRedirects,
    TooLarge,

    /// <summary>The sender took longer than allowed, to begin or to finish.</summary>
    Timeout,
    DnsFailure,
    TlsFailure,
    ConnectionFailed,

    /// <summary>The answer breaks HTTP or its compression.</summary>
    BrokenResponse,
}
