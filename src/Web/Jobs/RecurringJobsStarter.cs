using Hangfire;
using PortalMitra.Framework.Jobs;
using RecurringJob = PortalMitra.Framework.Jobs.RecurringJob;

namespace PortalMitra.Web.Jobs;

/// <summary>Tells Hangfire the recurring jobs the modules declare, and replays at start what a killed process may have left.</summary>
internal sealed class RecurringJobsStarter(IEnumerable<RecurringJob> jobs, IRecurringJobManager manager, IBackgroundJobClient client) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(job.TimeZone) };
            manager.AddOrUpdate<JobRunner>(job.Id, runner => runner.RunRecurringAsync(job.Id, CancellationToken.None), job.Cron, options);
            if (job.RunAtStart)
                client.Enqueue<JobRunner>(runner => runner.RunRecurringAsync(job.Id, CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
