namespace PortalMitra.Framework.Jobs;

/// <summary>Hands a job to the job server, to be run soon by any process.</summary>
public interface IJobQueue
{
    void Enqueue<TJob>()
        where TJob : IJob;

    void Enqueue<TJob, TArgs>(TArgs args)
        where TJob : IJob<TArgs>;
}
