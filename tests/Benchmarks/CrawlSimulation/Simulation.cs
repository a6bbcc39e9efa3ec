using System.Diagnostics;
using System.Globalization;
using PortalMitra.CrawlSimulation.Portal;
using PortalMitra.CrawlSimulation.Press;

namespace PortalMitra.CrawlSimulation;

/// <summary>One crawl of the whole simulated press by portal processes, from an empty database to the last article.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    /// <summary>A claim of a killed process may run four minutes on PostgreSQL, and the job looks again each minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly SimulationOptions _options;
    private readonly SimulatedPress _press;
    private readonly CrawlTables _tables;
    private readonly string _folder;
    private readonly List<PortalUnderTest> _portals = [];
    private readonly List<Sample> _samples = [];
    private readonly List<long> _kills = [];

    private Simulation(SimulationOptions options, SimulatedPress press, CrawlTables tables, string folder) =>
        (_options, _press, _tables, _folder) = (options, press, tables, folder);

    public static async Task<SimulationResult> RunAsync(SimulationOptions options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("portal-simulation-").FullName;
        await using var press = await SimulatedPress.StartAsync(options.Outlets, options.ArticlesPerOutlet, cancellationToken);
        await using var tables = await CrawlTables.CreateAsync(DataFolder(folder, 0), options.OnPostgres);
        await using var simulation = new Simulation(options, press, tables, folder);
        return await simulation.RunAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in _portals)
            await portal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<SimulationResult> RunAsync(CancellationToken cancellationToken)
    {
        var program = Path.Combine(_folder, "program");
        PortalPreparation.CopyProgram(program);
        await PortalPreparation.SetUpAsync(program, DataFolder(_folder, 0), _press, Settings(), cancellationToken);

        var watch = Stopwatch.StartNew();
        for (var number = 0; number < (_options.OnPostgres ? 2 : 1); number++)
            await StartAsync(number, cancellationToken);
        var isDone = await WatchAsync(watch, cancellationToken);
        return new SimulationResult(_options, _press, isDone, _samples, _portals, _kills, await _tables.LinksAsync(), await _tables.MentionsAsync());
    }

    /// <returns>Whether all was read before patience ended.</returns>
    private async Task<bool> WatchAsync(Stopwatch watch, CancellationToken cancellationToken)
    {
        var (read, readAt) = (0, watch.Elapsed);
        while (watch.Elapsed - readAt < Patience)
        {
            await Task.Delay(Look, cancellationToken);
            if (_press.Answered > read)
                (read, readAt) = (_press.Answered, watch.Elapsed);
            foreach (var portal in _portals)
                portal.Measure();
            _samples.Add(new Sample(watch.Elapsed, read, _portals.Aggregate(TimeSpan.Zero, (sum, portal) => sum + portal.Cpu), [.. _portals.Select(portal => portal.Memory).Where(memory => memory > 0)]));
            if (_options.Kills && _kills.Count == 0 && read >= _options.Articles * 2 / 5)
                await KillAsync(cancellationToken);
            if (read == _options.Articles && await _tables.LinksAsync() is { Untried: 0 })
                return true;
        }

        return false;
    }

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        await _portals[0].KillAsync();
        _kills.Add(Stopwatch.GetTimestamp());
        await StartAsync(0, cancellationToken);
    }

    private async Task StartAsync(int number, CancellationToken cancellationToken)
    {
        var portal = PortalUnderTest.Start(Path.Combine(_folder, "program"), ["serve", "--data", DataFolder(_folder, number), "--urls", "http://127.0.0.1:0"], Settings());
        _portals.Add(portal);
        await portal.WaitUntilServingAsync(cancellationToken);
    }

    private Dictionary<string, string> Settings() => new(_tables.Settings)
    {
        ["Exposure__PerHostDelay"] = SimulationOptions.PerHostDelay.ToString("c"),
        ["Exposure__OutletsAtOnce"] = SimulationOptions.OutletsAtOnce.ToString(CultureInfo.InvariantCulture),
        ["Exposure__HeaderTimeout"] = "00:00:08",
        ["Exposure__TotalTimeout"] = "00:00:10",
        ["Exposure__LoopbackPorts__0"] = _press.Port.ToString(CultureInfo.InvariantCulture),
    };

    private static string DataFolder(string folder, int number) => Path.Combine(folder, $"data-{number}");
}
