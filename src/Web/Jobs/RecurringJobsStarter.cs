using Hangfire;
using Hangfire.States;
using PortalMitra.Framework.Jobs;
using RecurringJob = PortalMitra.Framework.Jobs.RecurringJob;

namespace PortalMitra.Web.Jobs;

/// <summary>Tells Hangfire the recurring jobs the modules declare, and replays at start what a killed process may have left.</summary>
internal sealed class RecurringJobsStarter(IEnumerable<RecurringJob> jobs, IRecurringJobManager manager, IBackgroundJobClient client, ProcessIdentity process) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(job.TimeZone) };
            manager.AddOrUpdate<JobRunner>(job.Id, runner => runner.RunRecurringAsync(job.Id, CancellationToken.None), job.Cron, options);
            if (job.RunAtStart)
                client.Create<JobRunner>(runner => runner.RunRecurringAsync(job.Id, CancellationToken.None), new EnqueuedState(QueueOf(process)));
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// What every process does at its own start: in the common queue another process might take it, be busy with it already,
    /// and leave this one idle.
    /// </summary>
    public static string QueueOf(ProcessIdentity process) => $"start-{process.Token}";

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
