using Hangfire;
using PortalMitra.Framework.Jobs;

namespace PortalMitra.Web.Jobs;

internal sealed class HangfireQueue(IBackgroundJobClient client) : IJobQueue
{
    public void Enqueue<TJob>()
        where TJob : IJob => client.Enqueue<QueuedJob<TJob>>(queued => queued.RunAsync(CancellationToken.None));

    public void Enqueue<TJob, TArgs>(TArgs args)
        where TJob : IJob<TArgs> => client.Enqueue<QueuedJob<TJob, TArgs>>(queued => queued.RunAsync(args, CancellationToken.None));
}
