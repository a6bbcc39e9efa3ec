using Hangfire;
using PortalMitra.Framework.Jobs;

namespace PortalMitra.Web.Jobs;

internal sealed class HangfireQueue(IBackgroundJobClient client) : IJobQueue
{
    public void Enqueue<TJob>()
        where TJob : IJob => client.Enqueue<JobRunner>(runner => runner.RunAsync<TJob>(CancellationToken.None));

    public void Enqueue<TJob, TArgs>(TArgs args)
        where TJob : IJob<TArgs> => client.Enqueue<JobRunner>(runner => runner.RunWithAsync<TJob, TArgs>(args, CancellationToken.None));
}
