namespace PortalMitra.Crawling;

/// <summary>Limits of one fetcher.</summary>
public sealed record FetchOptions
{
    /// <summary>Name that outlets' robots.txt may address.</summary>
    public const string ProductToken = "PortalMitra";

    /// <summary>Mail address or URL where a webmaster reaches us; stands in the User-Agent.</summary>
    public required string Contact { get; init; }

    /// <summary>Largest decompressed body, in bytes.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Longest wait for the first byte of an answer, per hop.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Longest time for a whole request, redirects included.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Ports that addresses on the open network may use.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int> { 80, 443, 8080, 8443 };

    /// <summary>Ports of this computer that are opened on purpose: the sample press and tests. Empty in earnest.</summary>
    public IReadOnlySet<int> LoopbackPorts { get; init; } = new HashSet<int>();

    public string UserAgent => $"{ProductToken}/0.1 (+{Contact})";
}
