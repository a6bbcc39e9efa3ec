using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PortalMitra.Framework.Jobs;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;

/// <summary>
/// Reads whatever is due until nothing is. Outlets are read beside each other, each by itself and a turn at a time, so that
/// one with a thousand links, or one that fails, keeps none of the others waiting.
/// </summary>
internal sealed class CrawlJob(IServiceScopeFactory scopes, CrawlClaims claims, ProcessIdentity process, IOptions<ExposureOptions> options, TimeProvider time, ILogger<CrawlJob> logger) : IJob
{
    public const string Id = "exposure.crawl";

    /// <summary>How often to look for outlets that have become due while others are read.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    /// <summary>The same while more outlets wait than can be read at once: looking costs the more the more there are.</summary>
    private static readonly TimeSpan LookAgainInQueue = TimeSpan.FromSeconds(30);

    private readonly Dictionary<long, Task<bool>> _turns = [];
    private readonly Dictionary<long, long> _failed = [];
    private readonly List<Exception> _failures = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await claims.ReclaimAsync(cancellationToken);
        try
        {
            await ReadAllAsync(cancellationToken);
        }
        finally
        {
            await ((Task)Task.WhenAll(_turns.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_failures.Count > 0)
            throw new AggregateException("Some outlets could not be read; the others were.", _failures);
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var queue = new Queue<long>();
        long? looked = null;
        while (true)
        {
            foreach (var outlet in await EndedAsync())
                queue.Enqueue(outlet);
            if (looked is not { } then || time.GetElapsedTime(then) >= (queue.Count > options.Value.OutletsAtOnce ? LookAgainInQueue : LookAgain) || (queue.Count == 0 && _turns.Count == 0))
            {
                var due = await claims.DueOutletsAsync(cancellationToken);
                looked = time.GetTimestamp();
                // In an order of this process's own, so that two do not follow each other from door to door.
                foreach (var outlet in due.Except(queue).Where(outlet => !_turns.ContainsKey(outlet) && !IsResting(outlet)).OrderBy(outlet => HashCode.Combine(process.Token, outlet)).ToList())
                    queue.Enqueue(outlet);
            }

            while (_turns.Count < options.Value.OutletsAtOnce && queue.TryDequeue(out var next))
                _turns.Add(next, Task.Run(() => TakeTurnAsync(next, cancellationToken), cancellationToken));
            if (_turns.Count == 0)
                return;
            using var stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny([.. _turns.Values, Task.Delay(LookAgain, time, stopWaiting.Token)]);
            await stopWaiting.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <returns>Outlets whose turn is over and who have more to be read.</returns>
    private async Task<List<long>> EndedAsync()
    {
        var again = new List<long>();
        foreach (var (outlet, turn) in _turns.Where(pair => pair.Value.IsCompleted).ToList())
        {
            _turns.Remove(outlet);
            if (turn.IsCompletedSuccessfully)
            {
                if (await turn)
                    again.Add(outlet);
                continue;
            }

            if (!_failed.ContainsKey(outlet) && turn.Exception is { } exception)
                _failures.AddRange(exception.InnerExceptions);
            _failed[outlet] = time.GetTimestamp();
        }

        return again;
    }

    /// <summary>Among many outlets there is always one to be read: those that broke off must not wait for the end of it all.</summary>
    private bool IsResting(long outlet) => _failed.TryGetValue(outlet, out var then) && time.GetElapsedTime(then) < CrawlClaims.Lease;

    private async Task<bool> TakeTurnAsync(long outletId, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OutletTurn>().RunAsync(outletId, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The claim runs out and the work is tried again; the others go on meanwhile.
            logger.LogError(exception, "Reading outlet {Outlet} broke off.", outletId);
            throw;
        }
    }
}
