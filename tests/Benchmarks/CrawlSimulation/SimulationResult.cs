using System.Diagnostics;
using System.Text.Json;
using PortalMitra.CrawlSimulation.Portal;
using PortalMitra.CrawlSimulation.Press;

namespace PortalMitra.CrawlSimulation;

/// <summary>What came of a run, and which rules it broke.</summary>
internal sealed class SimulationResult
{
    /// <summary>A killed process cannot have stored what it asked for shortly before.</summary>
    private static readonly TimeSpan InHand = TimeSpan.FromSeconds(15);

    /// <summary>Below it, memory grows for reasons of a young process.</summary>
    private const int EnoughToJudgeMemory = 10_000;

    /// <summary>Below it, one process may be done before the other is awake.</summary>
    private const int EnoughToJudgeSharing = 5_000;

    private readonly IReadOnlyList<Sample> _samples;
    private readonly IReadOnlyList<PortalUnderTest> _portals;
    private readonly LinkCounts _links;
    private readonly int _repeated;
    private readonly int _doubled;
    private readonly int _expected;
    private readonly int _foundMentions;
    private readonly int _peakInFlight;
    private readonly TimeSpan _shortestGap;
    private readonly int _tooClose;
    private readonly int _requests;

    public SimulationResult(
        SimulationOptions options, SimulatedPress press, bool isDone, IReadOnlyList<Sample> samples, IReadOnlyList<PortalUnderTest> portals,
        IReadOnlyList<long> kills, LinkCounts links, IReadOnlyList<string> mentions)
    {
        Options = options;
        (_samples, _portals, _links) = (samples, portals, links);
        var expected = (
            from outlet in press.Habits
            from article in Enumerable.Range(0, options.ArticlesPerOutlet)
            where outlet.IsAboutUs(article)
            select press.AddressOf(outlet.Number, article)).ToHashSet(StringComparer.Ordinal);
        var failing = press.Habits.Sum(outlet => Enumerable.Range(0, options.ArticlesPerOutlet).Count(outlet.Fails));
        (_expected, _foundMentions) = (expected.Count, mentions.Count);
        _repeated = press.Repeated.Count;
        _doubled = press.Repeated.Count(again => !kills.Any(kill => WasInHand(again, kill)));
        _peakInFlight = press.Records.Max(record => record.PeakInFlight);
        _shortestGap = press.Records.Min(record => record.ShortestGap);
        var tooClose = press.Records.SelectMany((record, outlet) => record.TooClose.Select(one => (one.Gap, Text: $"{one.Gap.TotalMilliseconds:0.0} ms before {press.BaseOf(outlet)}{one.Path}"))).OrderBy(one => one.Gap).ToList();
        _tooClose = tooClose.Count;
        _requests = press.Records.Sum(record => record.Requests);

        Rule(isDone, "not all was read");
        Rule(_peakInFlight <= 1, $"an outlet saw {_peakInFlight} requests at once");
        Rule(tooClose.Count == 0, $"{tooClose.Count} requests came too soon, the soonest {string.Join(", ", tooClose.Take(3).Select(one => one.Text))}");
        Rule(Lost == 0, $"{Lost} articles are lost");
        Rule(links.Postponed + links.GivenUp == failing, $"{links.Postponed} articles are postponed and {links.GivenUp} given up, {failing} answer with an error");
        Rule(_doubled == 0, $"{_doubled} articles were asked for again that no killed process had in hand");
        Rule(_repeated <= kills.Count * SimulationOptions.OutletsAtOnce, $"{_repeated} articles were asked for again");
        Rule(expected.SetEquals(mentions), $"{expected.Except(mentions).Count()} mentions are missing, {mentions.Except(expected).Count()} are none");
        Rule(mentions.Count == mentions.Distinct(StringComparer.Ordinal).Count(), "a mention stands there twice");
        Rule(_portals.All(portal => portal.Errors == 0), "a portal logged a failure");
        Rule(!options.OnPostgres || options.Kills || options.Articles < EnoughToJudgeSharing || _portals.All(portal => portal.Cpu > Cpu / 5), "one process did nearly all of the work");
        Rule(options.Articles < EnoughToJudgeMemory || MemoryGrowth < 1.25, $"memory grew ×{MemoryGrowth:0.00} from the second quarter to the last");
    }

    public SimulationOptions Options { get; }

    /// <summary>One sentence each.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Milliseconds, without the first quarter, in which a young process compiles itself.</summary>
    private double SteadyCpuPerArticle
    {
        get
        {
            var start = _samples.First(sample => sample.Read >= Options.Articles / 4);
            return (_samples[^1].Cpu - start.Cpu).TotalMilliseconds / Math.Max(1, _samples[^1].Read - start.Read);
        }
    }

    /// <summary>Of all portal processes since they serve.</summary>
    public TimeSpan Cpu => _samples[^1].Cpu;

    private int Lost => Options.Articles - _links.Read - _links.Postponed - _links.GivenUp;

    private TimeSpan Wall => _samples[^1].At;

    private double MemoryGrowth => MeanMemory(0.75, 1) / MeanMemory(0.25, 0.5);

    public void Print(TextWriter output)
    {
        var busy = _samples.FirstOrDefault(sample => sample.Read >= Options.Articles) ?? _samples[^1];
        void Row(string name, string value) => output.WriteLine($"  {name,-34} {value}");
        output.WriteLine($"{Options.Outlets} outlets × {Options.ArticlesPerOutlet} articles on {(Options.OnPostgres ? "PostgreSQL, two processes" : "SQLite, one process")}{(Options.Kills ? ", one killed" : "")}");
        Row("time until all were asked for", $"{busy.At.TotalSeconds:0} s, {busy.Read / busy.At.TotalSeconds:0.0} articles/s (all stored at {Wall.TotalSeconds:0} s)");
        Row("articles read / postponed / lost", $"{_links.Read} / {_links.Postponed} / {Lost}");
        Row("mentions found / expected", $"{_foundMentions} / {_expected}");
        Row("asked again / without need", $"{_repeated} / {_doubled}");
        Row("requests, most at once per outlet", $"{_requests}, {_peakInFlight}");
        Row("shortest gap, too soon", $"{_shortestGap.TotalMilliseconds:0.0} ms, {_tooClose}");
        Row("memory at 25/50/75/100 %, peak", $"{string.Join(" / ", new[] { 0.25, 0.5, 0.75, 1 }.Select(part => Mb(MemoryAt(part))))}, {Mb(_samples.Max(sample => sample.Memory.DefaultIfEmpty().Max()))} MB per process");
        Row("memory, last to second quarter", $"×{MemoryGrowth:0.00}");
        Row("CPU per article, all / steady", $"{Cpu.TotalMilliseconds / Options.Articles:0.0} ms / {SteadyCpuPerArticle:0.0} ms");
        Row("CPU of each process", string.Join(", ", _portals.Select(portal => $"{portal.Cpu.TotalSeconds:0.0} s")));
        if (_portals.Sum(portal => portal.Commands) is > 0 and var commands)
            Row("database commands per article", $"{(double)commands / Options.Articles:0.0}");
        foreach (var broken in Broken)
            output.WriteLine($"  BROKEN: {broken}");
        output.WriteLine(JsonSerializer.Serialize(new
        {
            outlets = Options.Outlets,
            articlesPerOutlet = Options.ArticlesPerOutlet,
            database = Options.OnPostgres ? "postgres" : "sqlite",
            killed = Options.Kills,
            seconds = Math.Round(busy.At.TotalSeconds, 1),
            read = _links.Read,
            postponed = _links.Postponed,
            lost = Lost,
            mentions = _foundMentions,
            expectedMentions = _expected,
            askedAgain = _repeated,
            doubled = _doubled,
            peakInFlight = _peakInFlight,
            shortestGapMs = Math.Round(_shortestGap.TotalMilliseconds, 1),
            tooClose = _tooClose,
            peakMemoryMb = Math.Round(_samples.Max(sample => sample.Memory.DefaultIfEmpty().Max()) / 1e6),
            memoryGrowth = double.IsFinite(MemoryGrowth) ? Math.Round(MemoryGrowth, 2) : (double?)null,
            cpuMsPerArticle = Math.Round(Cpu.TotalMilliseconds / Options.Articles, 2),
            steadyCpuMsPerArticle = Math.Round(SteadyCpuPerArticle, 2),
            broken = Broken,
        }));
    }

    private static bool WasInHand(Again again, long kill) =>
        again.FirstAsked <= kill && kill <= again.AskedAgain && Stopwatch.GetElapsedTime(again.FirstAsked, kill) < InHand;

    private static string Mb(long bytes) => $"{bytes / 1e6:0}";

    private void Rule(bool holds, string otherwise)
    {
        if (!holds)
            Broken.Add(otherwise);
    }

    private long MemoryAt(double part) => (_samples.FirstOrDefault(sample => sample.Read >= part * Options.Articles) ?? _samples[^1]).Memory.DefaultIfEmpty().Max();

    private double MeanMemory(double from, double to)
    {
        var looks = _samples.Where(sample => sample.Read >= from * Options.Articles && sample.Read <= to * Options.Articles && sample.Memory.Count > 0).ToList();
        return looks.Count == 0 ? double.NaN : looks.Average(sample => sample.Memory.Average());
    }
}
