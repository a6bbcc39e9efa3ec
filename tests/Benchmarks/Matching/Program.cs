using System.Diagnostics;
using System.Globalization;
using PortalMitra.MatchingBenchmark;

if (args is not [var recipe, var labelled, var topicCount, var articleCount, var roundCount])
{
    Console.Error.WriteLine("usage: RECIPE LABELLED TOPICS ARTICLES ROUNDS");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (count, rounds) = (int.Parse(articleCount, CultureInfo.InvariantCulture), int.Parse(roundCount, CultureInfo.InvariantCulture));
var material = Material.Read(recipe, labelled, int.Parse(topicCount, CultureInfo.InvariantCulture), count);
var megabytes = material.Articles.Sum(article => (long)article.Text.Length) / 1e6;
Console.WriteLine($"{material.Topics.Count} topics, {count} articles, {megabytes:0.0} million characters, one thread, {rounds} rounds after one to warm up");

var before = Settled();
var ours = new Ours($"ours, {material.Topics.Count} topics", material.Topics);
Console.WriteLine($"{material.Topics.Count} topics made ready hold {(Settled() - before) / 1e6:0.0} MB");
Contestant[] all = [ours, new Ours("ours, one topic", [material.Topics[0]]), new LuceneBatch(material.Topics), new PlainContains(material.Topics)];
var runs = all.ToDictionary(contestant => contestant, _ => new List<(double Seconds, double PerArticle, int Found)>());
for (var round = -1; round < rounds; round++)
{
    // Another one begins each time, so that other work on the machine hits all of them.
    foreach (var contestant in all.Skip(Math.Abs(round) % all.Length).Concat(all.Take(Math.Abs(round) % all.Length)))
    {
        // The physical limit is slow and steady: a tenth of the articles says it.
        var articles = contestant is PlainContains ? [.. material.Articles.Take(Math.Max(1, count / 10))] : material.Articles;
        Settled();
        var (allocated, processor) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        var found = contestant.Run(articles);
        var seconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        if (round >= 0)
            runs[contestant].Add((seconds / articles.Count, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / articles.Count, found));
    }
}

Console.WriteLine("| | articles/s of processor time, min / median / max | allocated kB/article | pairs found |");
Console.WriteLine("|---|---|---|---|");
foreach (var contestant in all)
{
    var speeds = runs[contestant].Select(run => 1 / run.Seconds).Order().ToList();
    Console.WriteLine($"| {contestant.Name} | {speeds[0]:0} / {speeds[speeds.Count / 2]:0} / {speeds[^1]:0} | {runs[contestant][^1].PerArticle:0.0} | {runs[contestant][^1].Found} |");
}

foreach (var peer in all.Skip(1))
    Console.WriteLine($"ours / {peer.Name}, round by round: {string.Join(", ", runs[ours].Zip(runs[peer], (mine, theirs) => $"{theirs.Seconds / mine.Seconds:0.00}"))}");
using var process = Process.GetCurrentProcess();
Console.WriteLine($"peak of the process with all contestants and the articles: {process.PeakWorkingSet64 / 1e6:0} MB");
return 0;

static long Settled()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
    return GC.GetTotalMemory(forceFullCollection: true);
}
