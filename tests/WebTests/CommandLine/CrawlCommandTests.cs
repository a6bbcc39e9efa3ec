using System.Globalization;
using System.Text.Json;
using PortalMitra.SamplePress;

namespace PortalMitra.WebTests.CommandLine;

/// <summary><c>crawl --source URL --dry-run</c> as it is typed, against the sample press.</summary>
public sealed class CrawlCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-crawl-").FullName;

    [Fact]
    public async Task A_feed_is_shown_link_by_link_with_what_would_become_of_it_and_nothing_is_stored()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        var outlet = press.Outlet("kabar-luhak");
        await PortalProcess.RunAsync("setup", "--data", _folder);
        var before = Lists(_folder);

        var (code, lines) = await RunAsync(press, "--source", outlet.SourceUrl, "--kind", "Feed", "--articles", "3");

        Assert.Equal(0, code);
        var objects = Objects(lines);
        var (links, summary) = (objects[..^1], objects[^1]);
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(["url", "title", "published", "decision", "why", "article"], link.EnumerateObject().Select(property => property.Name)));
        Assert.All(links, link => Assert.Equal(link.GetProperty("why").GetString() == "New" ? "take" : "leave", link.GetProperty("decision").GetString()));
        Assert.Equal(["source", "kind", "links", "taken", "read", "proposed", "error"], summary.EnumerateObject().Select(property => property.Name));
        Assert.Equal((outlet.SourceUrl, "Feed", links.Count, 3), (summary.GetProperty("source").GetString(), summary.GetProperty("kind").GetString(), summary.GetProperty("links").GetInt32(), summary.GetProperty("read").GetInt32()));
        Assert.Equal(links.Count(link => link.GetProperty("decision").GetString() == "take"), summary.GetProperty("taken").GetInt32());
        var read = links.Select(link => link.GetProperty("article")).Where(article => article.ValueKind == JsonValueKind.Object).ToList();
        Assert.Equal(3, read.Count);
        Assert.All(read, article => Assert.Equal(["isProposed", "score", "sentence", "reasons", "error"], article.EnumerateObject().Select(property => property.Name)));
        Assert.Contains(read, article => article.GetProperty("isProposed").GetBoolean() && article.GetProperty("reasons").GetArrayLength() > 0);
        Assert.Equal(before, Lists(_folder));
    }

    [Fact]
    public async Task From_a_home_page_the_candidates_come_first_and_the_best_is_tried()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        var outlet = press.Outlet("kabar-luhak");
        await PortalProcess.RunAsync("setup", "--data", _folder);

        var (code, lines) = await RunAsync(press, "--source", outlet.BaseUrl, "--articles", "0", "--dry-run");

        Assert.Equal(0, code);
        var objects = Objects(lines);
        var candidates = objects.TakeWhile(one => one.TryGetProperty("candidate", out _)).ToList();
        Assert.NotEmpty(candidates);
        Assert.All(candidates, one => Assert.Equal(["candidate", "kind", "why", "links", "newest", "failure"], one.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(candidates[0].GetProperty("candidate").GetString(), objects[^1].GetProperty("source").GetString());
        Assert.Equal(0, objects[^1].GetProperty("read").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_read_is_one_with_its_reason()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        var forbidding = press.Outlet("portal-payobadar");
        await PortalProcess.RunAsync("setup", "--data", _folder);

        var forbidden = await RunAsync(press, "--source", forbidding.SourceUrl, "--kind", "Feed", "--dry-run");
        var home = await RunAsync(press, "--source", forbidding.BaseUrl, "--dry-run");

        Assert.Equal((1, 1), (forbidden.ExitCode, home.ExitCode));
        Assert.Equal("Fetch.BlockedByRobots", Objects(forbidden.Lines)[^1].GetProperty("error").GetString());
        Assert.Equal("Fetch.BlockedByRobots", Assert.Single(Objects(home.Lines)).GetProperty("error").GetString());
        Assert.Equal(["/robots.txt"], press.Requests.All().Select(request => request.Path).Distinct());
    }

    [Fact]
    public async Task This_computer_is_closed_unless_its_ports_are_opened()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        await PortalProcess.RunAsync("setup", "--data", _folder);

        var (code, lines) = await PortalProcess.RunAsync("crawl", "--source", press.Outlet("kabar-luhak").SourceUrl, "--kind", "Feed", "--dry-run", "--data", _folder);

        Assert.Equal(1, code);
        Assert.Contains("Refused", Objects(lines)[^1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Empty(press.Requests.All());
    }

    [Theory]
    [InlineData("crawl --dry-run", "--source is no http or https address")]
    [InlineData("crawl --source https://kabar.test/feed", "Only --dry-run")]
    [InlineData("crawl --source kabar --dry-run", "no http or https address")]
    [InlineData("crawl --source ftp://kabar.test/feed --dry-run", "no http or https address")]
    [InlineData("crawl --source https://kabar.test/feed --dry-run --articles 101", "between 0 and 100")]
    [InlineData("crawl --source https://kabar.test/feed --dry-run --articles banyak", "between 0 and 100")]
    [InlineData("crawl --source https://kabar.test/feed --dry-run --kind Koran", "Koran")]
    public async Task Wrong_use_is_two_and_said(string words, string said)
    {
        var (code, lines) = await PortalProcess.RunAsync([.. words.Split(' '), "--data", _folder]);

        Assert.Equal(2, code);
        Assert.Contains(lines, line => line.Contains(said, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_set_up_folder_it_says_what_to_do()
    {
        var (code, lines) = await PortalProcess.RunAsync("crawl", "--source", "https://kabar.invalid/feed", "--kind", "Feed", "--dry-run", "--data", Path.Combine(_folder, "baru"));

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.Contains("setup", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(SamplePressServer press, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["Exposure__PerHostDelay"] = "00:00:00", ["Exposure__HeaderTimeout"] = "00:00:03" };
        for (var i = 0; i < press.Outlets.Count; i++)
            environment[$"Exposure__LoopbackPorts__{i}"] = new Uri(press.Outlets[i].BaseUrl).Port.ToString(CultureInfo.InvariantCulture);
        await using var process = PortalProcess.Start(["crawl", .. arguments.Except(["--dry-run"]), "--dry-run", "--data", _folder], environment);
        return (await process.WaitForExitAsync(), process.Lines);
    }

    /// <summary>The answers: what is told meanwhile goes to the other stream and is no JSON.</summary>
    private static List<JsonElement> Objects(IReadOnlyList<string> lines) =>
        [.. lines.Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement.Clone())];

    /// <summary>All tables but those of good manners: whom we asked when, and what their robots.txt says.</summary>
    private static string Lists(string folder) => string.Join('\n', JsonDocument.Parse(DatabaseDump.Of(folder)).RootElement.EnumerateObject()
        .Where(table => table.Name is not ("exposure_host_slot" or "exposure_robots")).Select(table => $"{table.Name} {table.Value.GetRawText()}"));
}
