using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Jobs;

namespace PortalMitra.WebTests.Jobs;

public sealed class QueueTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_queued_is_run(TestDatabase database)
    {
        var done = new Done();
        await using var portal = await PortalFixture.ServeAsync(database, new PortalFixtureOptions
        {
            RunsJobs = true,
            RealClock = true,
            ConfigureServices = services => services.AddSingleton(done).AddScoped<Plain>().AddScoped<Told>(),
        });
        var queue = portal.Services.GetRequiredService<IJobQueue>();

        queue.Enqueue<Plain>();
        queue.Enqueue<Told, long>(7);

        await done.Plain.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(7, await done.Told.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    internal sealed class Done
    {
        public TaskCompletionSource Plain { get; } = new();

        public TaskCompletionSource<long> Told { get; } = new();
    }

    internal sealed class Plain(Done done) : IJob
    {
        public Task RunAsync(CancellationToken cancellationToken)
        {
            done.Plain.TrySetResult();
            return Task.CompletedTask;
        }
    }

    internal sealed class Told(Done done) : IJob<long>
    {
        public Task RunAsync(long args, CancellationToken cancellationToken)
        {
            done.Told.TrySetResult(args);
            return Task.CompletedTask;
        }
    }
}
