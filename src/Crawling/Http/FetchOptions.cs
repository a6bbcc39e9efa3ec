namespace PortalMitra.Crawling;

/// <summary>Limits of one fetcher.</summary>
public sealed record FetchOptions
{
    /// <summary>Name that outlets' robots.txt may address.</summary>
    public const string ProductToken = "PortalMitra";

    /// <summary>Mail address or URL where a webmaster reaches us; stands in the User-Agent, and so must be ASCII on one line.</summary>
    public required string Contact { get; init; }

    /// <summary>Largest decompressed body, in bytes.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Longest time until the head of an answer is there, name look-up and connection included, for each redirect anew.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time for a whole fetch, redirects included; with an <see cref="IRequestDoor"/> for each request of it.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Redirects that are followed; one more is <see cref="FetchReason.TooManyRedirects"/>. RFC 9309 asks for at least five.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>TCP ports that addresses on the open network may use.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int> { 80, 443, 8080, 8443 };

    /// <summary>TCP ports of this computer that are opened on purpose: the sample press and tests. Empty in earnest.</summary>
    public IReadOnlySet<int> LoopbackPorts { get; init; } = new HashSet<int>();

    /// <summary>What every request says of us: product, version and <see cref="Contact"/>.</summary>
    public string UserAgent => $"{ProductToken}/0.1 (+{Contact})";
}
