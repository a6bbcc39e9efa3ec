using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PortalMitra.Testing;

namespace PortalMitra.ReviewPageBenchmark;

/// <summary>Asks as a signed-in reviewer's browser does, one request after the other.</summary>
internal sealed partial class Reviewer(PortalVisitor visitor, int requests)
{
    private const string Page = "/kelola/liputan";
    private const int WarmUps = 10;

    public async Task<Figure> ReadAsync(string name, string address)
    {
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var i = -WarmUps; i < requests; i++)
        {
            if (i == 0)
                processor = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            await visitor.ReadAsync(address);
            if (i >= 0)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Figure(name, times, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / requests);
    }

    /// <summary>Decides on one after the other, each the one that the last answer led to. Only the decision is timed, not the page after it.</summary>
    public async Task<Figure> DecideAsync(string name, string query)
    {
        var (times, processor) = (new List<double>(), TimeSpan.Zero);
        var (at, count) = ($"{Page}?{query}", 0);
        while (times.Count < requests)
        {
            var page = await visitor.ReadAsync(at);
            var fields = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page),
                ["Input.Version"] = Version().Match(page).Groups[1].Value,
                ["Input.Decision"] = "SetAside",
                ["Input.Kind"] = "Earned",
            };
            var action = WebUtility.HtmlDecode(Action().Match(page).Groups[1].Value);
            var (before, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
            using var answer = await visitor.PostAsync(action, fields);
            if (answer.StatusCode != HttpStatusCode.Redirect)
                throw new InvalidOperationException($"The decision was answered with {answer.StatusCode}.");
            at = answer.Headers.Location!.ToString().Split('#')[0];
            if (count++ < WarmUps)
                continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            processor += Process.GetCurrentProcess().TotalProcessorTime - before;
        }

        return new Figure(name, times, processor.TotalMilliseconds / requests);
    }

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("id=\"keputusan\" method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
