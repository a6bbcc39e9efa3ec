using System.Globalization;
using PortalMitra.CrawlSimulation;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (SimulationOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync("Usage: crawl-simulation.sh [OUTLETS] [ARTICLES per outlet, at most 2000] [sqlite|postgres] [--kill] [--growth]");
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

foreach (var (few, many) in results.Zip(results.Skip(1)))
    Console.WriteLine($"{few.Options.Outlets} → {many.Options.Outlets} outlets: CPU per article {few.SteadyCpuPerArticle:0.0} → {many.SteadyCpuPerArticle:0.0} ms, ×{many.SteadyCpuPerArticle / few.SteadyCpuPerArticle:0.00}");
return results.TrueForAll(result => result.Broken.Count == 0) ? 0 : 1;
