using Hangfire;
using PortalMitra.Framework.Jobs;

namespace PortalMitra.Web.Jobs;

/// <summary>
/// What Hangfire calls for a queued job. The job is named by the class, not by a method: Hangfire stores a method without
/// its type arguments and cannot find it again unless the parameters tell them.
/// </summary>
public sealed class QueuedJob<TJob>(TJob job)
    where TJob : IJob
{
    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(CancellationToken cancellationToken) => job.RunAsync(cancellationToken);
}

/// <summary>The same for a job that is told something.</summary>
public sealed class QueuedJob<TJob, TArgs>(TJob job)
    where TJob : IJob<TArgs>
{
    [AutomaticRetry(Attempts = 3)]
    public Task RunAsync(TArgs args, CancellationToken cancellationToken) => job.RunAsync(args, cancellationToken);
}
