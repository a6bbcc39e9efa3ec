using System.Diagnostics;
using System.Runtime;
using System.Text.Json;

namespace PortalMitra.ExtractionBenchmark;

/// <summary>Pages per second on one core and on all of them.</summary>
internal static class Scaling
{
    /// <summary>A pass over few pages is too short to spread: they are gone through until so many are read.</summary>
    private const int MinPages = 600;

    public static void Measure(IReadOnlyList<StoredPage> pages, int rounds)
    {
        var work = Enumerable.Repeat(pages, Math.Max(1, (MinPages + pages.Count - 1) / pages.Count)).SelectMany(some => some).ToList();
        var cores = Environment.ProcessorCount;
        Once(work, cores);
        var (alone, together) = (new List<Run>(), new List<Run>());
        for (var round = 0; round < rounds; round++)
        {
            alone.Add(Once(work, 1));
            together.Add(Once(work, cores));
        }

        var ratios = alone.Zip(together, (one, all) => all.PagesPerSecond / one.PagesPerSecond).ToList();
        var (one, all) = (Speed.Median(alone.Select(run => run.PagesPerSecond)), Speed.Median(together.Select(run => run.PagesPerSecond)));
        var (costAlone, costTogether) = (Speed.Median(alone.Select(run => run.ProcessorMilliseconds)), Speed.Median(together.Select(run => run.ProcessorMilliseconds)));
        Console.WriteLine(Speed.Text($"ours, {(GCSettings.IsServerGC ? "server" : "workstation")} GC: one thread {one:0.0} pages/s, {cores} threads {all:0.0}, ratio {ratios.Min():0.00} / {Speed.Median(ratios):0.00} / {ratios.Max():0.00}; processor {costAlone:0.00} and {costTogether:0.00} ms/page"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            serverGc = GCSettings.IsServerGC,
            cores,
            one = Math.Round(one, 2),
            all = Math.Round(all, 2),
            ratio = Math.Round(Speed.Median(ratios), 3),
            processorMilliseconds = new[] { Math.Round(costAlone, 3), Math.Round(costTogether, 3) },
        }));
    }

    private static Run Once(List<StoredPage> work, int threads)
    {
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = threads }, page => GC.KeepAlive(Contestant.Ours.Read(page)));
        return new Run(work.Count / watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / work.Count);
    }

    /// <param name="PagesPerSecond">By the clock on the wall: only as true as the cores are free.</param>
    /// <param name="ProcessorMilliseconds">Per page: what threads cost each other, however busy the machine is.</param>
    private sealed record Run(double PagesPerSecond, double ProcessorMilliseconds);
}
