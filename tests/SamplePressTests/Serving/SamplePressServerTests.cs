using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using PortalMitra.SamplePress;

namespace PortalMitra.SamplePressTests.Serving;

public sealed class SamplePressServerTests
{
    private const string SlowPath = "/lambat/kabar-pasar.html";

    private static SampleArticle Further { get; } = new()
    {
        Slug = "perpustakaan-buka-hari-minggu",
        Title = "Perpustakaan Buka Hari Minggu",
        Paragraphs = ["Perpustakaan nagari kini buka pada hari Minggu."],
        Mention = new MentionExpectation
        {
            Kind = ExpectedKind.Earned,
            Event = "minggu",
            Story = "minggu",
            Sentence = "buka pada hari Minggu",
            Why = "a further article",
        },
    };

    [Fact]
    public async Task Listens_on_loopback_alone_with_one_port_per_outlet()
    {
        await using var press = await PressFixture.StartAsync();
        var ports = press.Outlets.Select(outlet => new Uri(outlet.BaseUrl).Port).ToHashSet();
        Assert.Equal(press.Outlets.Count, ports.Count);
        var bound = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => ports.Contains(end.Port)).ToList();
        Assert.Equal(ports.Count, bound.Count);
        Assert.All(bound, end => Assert.Equal(IPAddress.Loopback, end.Address));
    }

    [Fact]
    public async Task A_fixed_first_port_gives_a_row_of_ports_and_a_taken_one_is_an_error()
    {
        var (press, first) = await StartInARowAsync();
        await using (press)
        {
            Assert.Equal(Enumerable.Range(first, press.Outlets.Count), press.Outlets.Select(outlet => new Uri(outlet.BaseUrl).Port));
            await Assert.ThrowsAsync<IOException>(() =>
                SamplePressServer.StartAsync(new SamplePressOptions { FirstPort = first }, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_published_article_is_announced_served_and_expected()
    {
        await using var press = await PressFixture.StartAsync();
        using var client = PressFixture.NewClient();
        var before = press.ExpectedMentions.Count;
        foreach (var outlet in press.Outlets)
        {
            var address = press.Publish(outlet.Slug, Further);
            Assert.Contains("Hari Minggu", await client.GetStringAsync(outlet.SourceUrl), StringComparison.Ordinal);
            Assert.Contains("kini buka pada hari Minggu", await client.GetStringAsync(address), StringComparison.Ordinal);
        }
        Assert.Equal(before + press.Outlets.Count, press.ExpectedMentions.Count);
        Assert.Throws<ArgumentException>(() => press.Publish("kabar-luhak", Further));
    }

    [Fact]
    public async Task An_outage_answers_503_for_one_outlet_until_it_ends()
    {
        await using var press = await PressFixture.StartAsync();
        using var client = PressFixture.NewClient();
        press.SetOutage("kabar-luhak", true);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, press.Outlet("kabar-luhak")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, press.Outlet("pagi-ranah")));
        press.SetOutage("kabar-luhak", false);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, press.Outlet("kabar-luhak")));
    }

    [Fact]
    public async Task The_log_knows_who_asked_for_what_and_how_many_at_once()
    {
        await using var press = await PressFixture.StartAsync();
        using var client = PressFixture.NewClient();
        var outlet = press.Outlet("lensa-rimbo");
        var slow = Enumerable.Range(0, 3).Select(_ => client.GetAsync(outlet.BaseUrl + SlowPath)).ToList();
        await UntilAsync(() => press.Requests.Of("lensa-rimbo").Count == 3);
        Assert.Equal(3, press.Requests.MaxConcurrent("lensa-rimbo"));
        await client.GetStringAsync(press.Outlet("kabar-luhak").BaseUrl + "/?s=buku&feed=rss2");
        var request = Assert.Single(press.Requests.Of("kabar-luhak"));
        Assert.Equal(("/?s=buku&feed=rss2", "PressTests/1.0", "GET"), (request.Path, request.UserAgent, request.Method));
        Assert.Equal(1, press.Requests.MaxConcurrent("kabar-luhak"));
        Assert.Equal(4, press.Requests.All().Count);
        await press.DisposeAsync();
        foreach (var waiting in slow)
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public async Task The_log_is_bounded()
    {
        await using var press = await PressFixture.StartAsync();
        for (var i = 0; i <= RequestLog.Capacity; i++)
        {
            press.Requests.Begin(new SampleRequest("x", 1, "GET", $"/{i}", "", default, 0));
            press.Requests.End("x");
        }
        Assert.Equal(RequestLog.Capacity, press.Requests.All().Count);
        Assert.Equal("/1", press.Requests.All()[0].Path);
        Assert.Equal(1, press.Requests.MaxConcurrent("x"));
    }

    [Fact]
    public async Task Stops_promptly_with_a_slow_answer_under_way()
    {
        var press = await PressFixture.StartAsync();
        using var client = PressFixture.NewClient();
        var slow = client.GetAsync(press.Outlet("lensa-rimbo").BaseUrl + SlowPath);
        await UntilAsync(() => press.Requests.Of("lensa-rimbo").Count == 1);
        var watch = Stopwatch.StartNew();
        await press.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"stopped after {watch.Elapsed}");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => slow);
    }

    [Fact]
    public async Task The_slow_page_comes_after_its_delay()
    {
        var options = new SamplePressOptions { SlowDelay = TimeSpan.FromMilliseconds(300) };
        await using var press = await SamplePressServer.StartAsync(options, CancellationToken.None);
        using var client = PressFixture.NewClient();
        var watch = Stopwatch.StartNew();
        Assert.Contains("Kabar Pasar Pagi", await client.GetStringAsync(press.Outlet("lensa-rimbo").BaseUrl + SlowPath), StringComparison.Ordinal);
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(290));
    }

    private static async Task<(SamplePressServer Press, int First)> StartInARowAsync()
    {
        for (var first = 21_300; ; first += 10)
        {
            try
            {
                return (await SamplePressServer.StartAsync(new SamplePressOptions { FirstPort = first }, CancellationToken.None), first);
            }
            catch (IOException) when (first < 21_900)
            {
                continue;
            }
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, SampleOutlet outlet)
    {
        using var response = await client.GetAsync(outlet.SourceUrl);
        return response.StatusCode;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
            await Task.Delay(10, limit.Token);
    }
}
