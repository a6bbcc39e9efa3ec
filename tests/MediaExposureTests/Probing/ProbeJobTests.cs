using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

namespace PortalMitra.MediaExposureTests.Probing;

public sealed class ProbeJobTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_probe_is_done_and_its_result_kept_for_a_week(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/umpan.xml", 10, 11, 12, 13, 14);
        var id = await AddAsync(outlet, "/umpan.xml");

        await RunAsync(outlet.Portal);
        var done = await ProbeAsync(outlet, id);
        outlet.Portal.Clock.Advance(Probe.Kept + TimeSpan.FromMinutes(1));
        await RunAsync(outlet.Portal);

        Assert.Equal((null, 1, null), (done!.Failure, done.Attempts, done.LeaseUntilUtc));
        Assert.Equal(outlet.At("/umpan.xml"), ProbeFindings.FromJson(done.Findings)!.Sources[0].Url);
        Assert.NotEmpty(ProbeStep.Parse(done.Steps));
        Assert.Null(await ProbeAsync(outlet, id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_probe_that_broke_off_is_done_again_by_whoever_comes_after_its_claim(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        outlet.ServeFeed("/umpan.xml", 10, 11, 12, 13, 14);
        var id = await AddAsync(outlet, "/umpan.xml");
        await DieAsync(outlet, id);

        await RunAsync(outlet.Portal);
        var early = (await ProbeAsync(outlet, id))!.DoneUtc;
        outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunAsync(outlet.Portal);
        var later = await ProbeAsync(outlet, id);

        Assert.Null(early);
        Assert.Equal((2, null), (later!.Attempts, later.Failure));
        Assert.NotNull(later.Findings);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_probe_that_broke_off_three_times_is_given_up(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        var id = await AddAsync(outlet, "/umpan.xml");
        for (var death = 1; death <= 3; death++)
        {
            await DieAsync(outlet, id);
            Assert.Equal((death, null), ((await ProbeAsync(outlet, id))!.Attempts, (await ProbeAsync(outlet, id))!.DoneUtc));
            outlet.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var asked = outlet.Asked.Count;
        await RunAsync(outlet.Portal);

        var probe = await ProbeAsync(outlet, id);
        Assert.Equal("Probe.BrokeOff", probe!.Failure);
        Assert.NotNull(probe.DoneUtc);
        Assert.Equal(asked, outlet.Asked.Count);
    }

    [Theory, OnPostgres]
    public async Task Two_processes_do_each_probe_once(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database);
        await using var second = await outlet.SecondPortalAsync();
        for (var number = 1; number <= 6; number++)
            outlet.ServeFeed($"/umpan-{number}.xml", number);
        foreach (var number in Enumerable.Range(1, 6))
            await AddAsync(outlet, $"/umpan-{number}.xml");

        await outlet.PassingTimeAsync(Task.WhenAll(RunAsync(outlet.Portal), RunAsync(second)), TimeSpan.FromMilliseconds(250));

        var probes = await outlet.Portal.QueryAsync(data => data.Set<Probe>().AsNoTracking().ToListAsync());
        Assert.All(probes, probe => Assert.Equal((1, null, true), (probe.Attempts, probe.Failure, probe.DoneUtc is not null)));
        Assert.Single(outlet.AskedInAll, path => path == "/robots.txt");
    }

    /// <summary>A process takes the probe, and is gone while the outlet still thinks.</summary>
    private static async Task DieAsync(ScriptedOutlet outlet, long id)
    {
        var asked = new TaskCompletionSource();
        using var death = new CancellationTokenSource();
        outlet.Serve("/umpan.xml", async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var run = RunAsync(outlet.Portal, death.Token);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await death.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await outlet.Portal.QueryAsync(data => data.Set<HostSlot>().ExecuteDeleteAsync());
        outlet.ServeFeed("/umpan.xml", 10, 11, 12, 13, 14);
        Assert.Null((await ProbeAsync(outlet, id))!.DoneUtc);
    }

    private static Task RunAsync(PortalFixture portal, CancellationToken cancellationToken = default) =>
        portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<ProbeJob>(services).RunAsync(cancellationToken));

    private static async Task<long> AddAsync(ScriptedOutlet outlet, string path)
    {
        var probe = new Probe { Batch = "uji", Address = outlet.At(path), AskedBy = "budi", AskedUtc = outlet.Portal.Clock.GetUtcNow().UtcDateTime };
        await outlet.Portal.InsertAsync(probe);
        return probe.Id;
    }

    private static Task<Probe?> ProbeAsync(ScriptedOutlet outlet, long id) => outlet.Portal.QueryAsync(data => data.Set<Probe>().AsNoTracking().SingleOrDefaultAsync(probe => probe.Id == id));
}
