using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;

namespace PortalMitra.ExtractionBenchmark;

/// <summary>Pages per second on one thread, contestants in turn within each round, so that other work on the machine hits all of them.</summary>
internal static class Speed
{
    private const int WarmUpRounds = 2;

    public static void Measure(IReadOnlyList<StoredPage> pages, int rounds)
    {
        var megabytes = pages.Sum(page => page.Content.LongLength) / 1e6;
        Console.WriteLine(Text($"{pages.Count} pages, {megabytes:0.0} MB, one thread, {rounds} rounds after {WarmUpRounds} to warm up, {(GCSettings.IsServerGC ? "server" : "workstation")} GC, {Environment.ProcessorCount} cores"));
        var runs = Contestant.All.ToDictionary(contestant => contestant, _ => new List<Run>());
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            // Another one begins each time: none always runs on the heap that the same one left.
            foreach (var contestant in Contestant.All.Skip(Math.Abs(round) % Contestant.All.Count).Concat(Contestant.All.Take(Math.Abs(round) % Contestant.All.Count)))
            {
                var run = Once(contestant, pages);
                if (round >= 0)
                    runs[contestant].Add(run);
            }
        }

        Console.WriteLine("| | pages/s, min / median / max | processor ms/page, median | allocated kB/page |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var contestant in Contestant.All)
        {
            var (wall, processor) = (Sorted(runs[contestant], run => run.PagesPerSecond), Sorted(runs[contestant], run => run.ProcessorMilliseconds));
            Console.WriteLine(Text($"| {contestant.Name} | {wall[0]:0.0} / {Median(wall):0.0} / {wall[^1]:0.0} | {Median(processor):0.00} | {runs[contestant][^1].AllocatedBytes / 1024:0} |"));
        }

        var ratios = runs[Contestant.Ours].Zip(runs[Contestant.SmartReader], (ours, theirs) => ours.PagesPerSecond / theirs.PagesPerSecond).ToList();
        var byProcessor = runs[Contestant.Ours].Zip(runs[Contestant.SmartReader], (ours, theirs) => theirs.ProcessorMilliseconds / ours.ProcessorMilliseconds).ToList();
        Console.WriteLine($"ours / SmartReader, round by round: {string.Join(", ", ratios.Select(ratio => Text($"{ratio:0.00}")))}; median {Text($"{Median(ratios):0.00}")}, by processor time {Text($"{Median(byProcessor):0.00}")}");
        double Processor(Contestant contestant) => Median(Sorted(runs[contestant], run => run.ProcessorMilliseconds));
        var (whole, parsing, decoding) = (Processor(Contestant.Ours), Processor(Contestant.ParsingAlone), Processor(Contestant.DecodingAlone));
        Console.WriteLine(Text($"share of ours: decoding {decoding / whole:P0}, building the tree {(parsing - decoding) / whole:P0}, reading it {(whole - parsing) / whole:P0}"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            pages = pages.Count,
            rounds,
            ratio = Math.Round(Median(ratios), 3),
            ratioByProcessor = Math.Round(Median(byProcessor), 3),
            pagesPerSecond = runs.ToDictionary(pair => pair.Key.Name, pair => Math.Round(Median(pair.Value.Select(run => run.PagesPerSecond)), 2)),
            kilobytesPerPage = runs.ToDictionary(pair => pair.Key.Name, pair => Math.Round(pair.Value[^1].AllocatedBytes / 1024)),
        }));
    }

    private static Run Once(Contestant contestant, IReadOnlyList<StoredPage> pages)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        foreach (var page in pages)
            GC.KeepAlive(contestant.Read(page));
        watch.Stop();
        return new Run(
            pages.Count / watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / pages.Count,
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)pages.Count);
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static List<double> Sorted(IEnumerable<Run> runs, Func<Run, double> value) => [.. runs.Select(value).Order()];

    /// <param name="PagesPerSecond">By the clock on the wall.</param>
    /// <param name="ProcessorMilliseconds">Per page, all threads of the process: collecting garbage counts, waiting for other programs does not.</param>
    /// <param name="AllocatedBytes">Per page, on the reading thread.</param>
    private sealed record Run(double PagesPerSecond, double ProcessorMilliseconds, double AllocatedBytes);
}
