using System.Globalization;
using PortalMitra.CrawlSimulation;
using PortalMitra.CrawlSimulation.Portal;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (SimulationOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync("Usage: crawl-simulation.sh [OUTLETS] [ARTICLES per outlet, at most 2000] [sqlite|postgres] [--kill] [--growth]");
    return 2;
}

if (options.OnPostgres && CrawlTables.Server is null)
{
    await Console.Error.WriteLineAsync($"Set {CrawlTables.PostgresVariable} to a connection string of a user who may create databases.");
    return 2;
}

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
if (!options.Growth)
{
    var result = await Simulation.RunAsync(options, stopping.Token);
    result.Print(Console.Out);
    return result.Broken.Count == 0 ? 0 : 1;
}

var results = new List<SimulationResult>();
foreach (var outlets in new[] { 50, 500, 5000 })
{
    results.Add(await Simulation.RunAsync(options with { Outlets = outlets }, stopping.Token));
    results[^1].Print(Console.Out);
}

// What a young process spends on compiling itself is the same in each run and falls out of the difference.
var further = results.Zip(results.Skip(1)).Select(pair => (pair.Second.Cpu - pair.First.Cpu) / (pair.Second.Options.Articles - pair.First.Options.Articles)).ToList();
Console.WriteLine($"each further article: 50 → 500 outlets {further[0].TotalMilliseconds:0.0} ms CPU, 500 → 5,000 outlets {further[1].TotalMilliseconds:0.0} ms CPU, ×{further[1] / further[0]:0.00}");
return results.TrueForAll(result => result.Broken.Count == 0) ? 0 : 1;
