namespace PortalMitra.Framework.Jobs;

/// <summary>A job that a module wants run again and again.</summary>
/// <param name="Id">Stable name, such as <c>exposure.crawl</c>; stored by the job server.</param>
/// <param name="Cron">Five-field cron expression, read in <paramref name="TimeZone"/>.</param>
/// <param name="TimeZone">IANA name: a job "at seven" means seven on the office's clock.</param>
/// <param name="JobType">An <see cref="IJob"/>.</param>
public sealed record RecurringJob(string Id, string Cron, string TimeZone, Type JobType)
{
    /// <summary>Run once as soon as the process is up, so that work left by a killed process goes on at once.</summary>
    public bool RunAtStart { get; init; }
}
