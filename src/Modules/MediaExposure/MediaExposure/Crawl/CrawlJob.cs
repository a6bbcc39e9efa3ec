using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Jobs;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>
/// Reads whatever is due: sources first, then the links they named. Outlets are read beside each other, each by itself;
/// one that fails never ends the run of the others.
/// </summary>
internal sealed class CrawlJob(IServiceScopeFactory scopes, CrawlClaims claims, IOptions<ExposureOptions> options, ILogger<CrawlJob> logger) : IJob
{
    public const string Id = "exposure.crawl";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await claims.ReclaimAsync(cancellationToken);
        var outlets = await claims.DueOutletsAsync(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.OutletsAtOnce, CancellationToken = cancellationToken };
        var failures = new ConcurrentBag<Exception>();
        await Parallel.ForEachAsync(outlets, parallel, (outlet, token) => ReadOutletAsync(outlet, failures, token));
        if (!failures.IsEmpty)
            throw new AggregateException("Some outlets could not be read; the others were.", failures);
    }

    private async ValueTask ReadOutletAsync(long outletId, ConcurrentBag<Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var mine = scope.ServiceProvider.GetRequiredService<CrawlClaims>();
            var readSource = scope.ServiceProvider.GetRequiredService<ReadSource>();
            var readLink = scope.ServiceProvider.GetRequiredService<ReadLink>();
            while (await mine.ClaimSourceAsync(outletId, cancellationToken) is { } source)
                await readSource.RunAsync(source, cancellationToken);
            while (await mine.ClaimLinkAsync(outletId, cancellationToken) is { } link)
                await readLink.RunAsync(link, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The claim runs out and the work is tried again; the others go on meanwhile.
            logger.LogError(exception, "Reading outlet {Outlet} broke off.", outletId);
            failures.Add(exception);
        }
    }
}
