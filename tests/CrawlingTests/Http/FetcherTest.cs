using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace PortalMitra.CrawlingTests.Http;

/// <summary>One request of a fetcher whose clock stands still.</summary>
public abstract class FetcherTest
{
    /// <summary>Far beyond what any test here takes: only a fault waits for it.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 12, 3, 0, 0, TimeSpan.Zero));

    protected async Task<FetchOutcome> FetchAsync(FetchOptions options, FetchRequest request, HostResolver? resolve = null)
    {
        using var fetcher = new GuardedFetcher(options, Time, resolve ?? Unasked);
        return await fetcher.FetchAsync(request, CancellationToken.None).WaitAsync(Patience);
    }

    protected Task<FetchOutcome> FetchAsync(FetchOptions options, Uri url, HostResolver? resolve = null) => FetchAsync(options, new FetchRequest(url), resolve);

    protected static HostResolver Resolve(params string[] addresses) => (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse));

    private static Task<IPAddress[]> Unasked(string host, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"Nobody should ask for {host}.");
}
