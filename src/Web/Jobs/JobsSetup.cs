using Hangfire;
using Hangfire.Dashboard;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.States;
using PortalMitra.Framework.Jobs;
using PortalMitra.Framework.Security;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.Jobs;

/// <summary>Hangfire, known here alone: in memory beside SQLite (all durable state is in our own tables), durable beside PostgreSQL.</summary>
internal static class JobsSetup
{
    public static void AddPortalJobs(this IServiceCollection services, DatabaseOptions database, string dataFolder, bool runsJobs)
    {
        services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings();
            if (database.Provider == DatabaseProvider.Postgres)
                hangfire.UsePostgreSqlStorage(
                    storage => storage.UseNpgsqlConnection(database.ConnectionFor(dataFolder)),
                    new PostgreSqlStorageOptions { UseSlidingInvisibilityTimeout = true, InvisibilityTimeout = TimeSpan.FromMinutes(2) });
            else
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) });
        });
        services.AddScoped<JobRunner>();
        services.AddScoped(typeof(QueuedJob<>));
        services.AddScoped(typeof(QueuedJob<,>));
        services.AddSingleton<IJobQueue, HangfireQueue>();
        if (!runsJobs)
            return;
        services.AddHangfireServer((provider, server) =>
        {
            server.Queues = [RecurringJobsStarter.QueueOf(provider.GetRequiredService<ProcessIdentity>()), EnqueuedState.DefaultQueue];
            server.WorkerCount = 4;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });
        services.AddHostedService<RecurringJobsStarter>();
    }

    public static void MapJobsDashboard(this WebApplication app) =>
        app.MapHangfireDashboard("/kelola/pekerjaan", new DashboardOptions
        {
            // The endpoint's permission decides; Hangfire's own default would let everybody on this computer in.
            Authorization = [],
            AppPath = "/kelola",
            DashboardTitle = "PortalMitra · Pekerjaan latar",
            DisplayStorageConnectionString = false,
        }).RequireAuthorization(new RequirePermissionAttribute(nameof(OfficePermissions.ViewJobs)));
}
