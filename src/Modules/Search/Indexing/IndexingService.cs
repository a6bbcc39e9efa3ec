using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PortalMitra.Modules.Search.Contracts;

namespace PortalMitra.Modules.Search.Indexing;

/// <summary>Keeps the index fresh: what is published can be found a few seconds later.</summary>
internal sealed class IndexingService(SearchIndexer indexer, TimeProvider time, ILogger<IndexingService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isFailing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await indexer.RunOnceAsync(stoppingToken);
                isFailing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A full disk must not end the portal; the index is opened anew and goes on from its last commit.
                if (!isFailing)
                    logger.LogError(exception, "The search index could not be written; it is tried again every few seconds.");
                isFailing = true;
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
