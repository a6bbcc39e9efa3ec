using System.Collections.Concurrent;
using Hangfire;
using PortalMitra.Framework.Jobs;
using RecurringJob = PortalMitra.Framework.Jobs.RecurringJob;

namespace PortalMitra.Web.Jobs;

/// <summary>
/// What Hangfire calls; the only place where its world meets ours. Its methods' names are stored with queued jobs.
/// </summary>
public sealed class JobRunner(IServiceProvider services, IEnumerable<RecurringJob> recurring, ILogger<JobRunner> logger)
{
    private static readonly ConcurrentDictionary<string, bool> Running = new(StringComparer.Ordinal);

    /// <summary>Runs a recurring job, unless this process is still busy with its previous run.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunRecurringAsync(string id, CancellationToken cancellationToken)
    {
        var job = recurring.SingleOrDefault(other => other.Id == id)
            ?? throw new InvalidOperationException($"No module declares the recurring job '{id}'.");
        if (!Running.TryAdd(id, true))
            return;
        try
        {
            await ((IJob)services.GetRequiredService(job.JobType)).RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The job {Job} failed; it runs again at its next time.", id);
            throw;
        }
        finally
        {
            Running.TryRemove(id, out _);
        }
    }
}
