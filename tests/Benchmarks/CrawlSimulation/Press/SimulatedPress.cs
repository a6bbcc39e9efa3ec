using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PortalMitra.CrawlSimulation.Press;

/// <summary>
/// Outlets on loopback addresses of their own, 127.1.0.1 and up, behind one port. An address is a site of its own to the
/// crawler. Whoever comes from outside this computer is turned away.
/// </summary>
internal sealed class SimulatedPress : IAsyncDisposable
{
    private const int PerNet = 250;
    private readonly WebApplication _app;
    private readonly int _articles;
    private int _answered;

    private SimulatedPress(int outlets, int articles)
    {
        _articles = articles;
        Habits = [.. Enumerable.Range(0, outlets).Select(number => new OutletHabits(number))];
        Records = [.. Habits.Select(outlet => new OutletRecord(outlet.LeastGap, articles))];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Any, 0, Listeners.Add);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public IReadOnlyList<OutletHabits> Habits { get; }

    public IReadOnlyList<OutletRecord> Records { get; }

    public int Port => Listeners[0].IPEndPoint!.Port;

    /// <summary>Different articles that were asked for so far.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>What was asked for more than once although it had been answered.</summary>
    public ConcurrentQueue<Again> Repeated { get; } = [];

    private List<ListenOptions> Listeners { get; } = [];

    public static async Task<SimulatedPress> StartAsync(int outlets, int articles, CancellationToken cancellationToken)
    {
        var press = new SimulatedPress(outlets, articles);
        await press._app.StartAsync(cancellationToken);
        return press;
    }

    public string BaseOf(int outlet) => string.Create(CultureInfo.InvariantCulture, $"http://127.1.{outlet / PerNet}.{(outlet % PerNet) + 1}:{Port}");

    public string AddressOf(int outlet, int article) => $"{BaseOf(outlet)}/berita/{PathOf(outlet, article)}";

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string PathOf(int outlet, int article) =>
        string.Create(CultureInfo.InvariantCulture, $"{InventedText.Title(Habits[outlet], article).ToLowerInvariant().Replace(' ', '-')}-{10_000 + article}.html");

    private async Task AnswerAsync(HttpContext context)
    {
        if (OutletAt(context.Connection.LocalIpAddress) is not { } outlet)
        {
            context.Abort();
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        var record = Records[outlet.Number];
        record.Enter(path);
        var left = false;
        try
        {
            if (outlet.Slowness > TimeSpan.Zero)
                await Task.Delay(outlet.Slowness, context.RequestAborted);
            var (status, type, first, last) = Answer(outlet, path);
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.ContentLength = first.Length + last.Length;
            if (status == StatusCodes.Status302Found)
                context.Response.Headers.Location = path.Replace("/r/", "/berita/", StringComparison.Ordinal);

            if (last.Length > 0)
                await context.Response.Body.WriteAsync(first, context.RequestAborted);
            record.Leave();
            left = true;
            await context.Response.Body.WriteAsync(last.Length > 0 ? last : first, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked was killed meanwhile.
        }
        finally
        {
            if (!left)
                record.Leave();
        }
    }

    private (int Status, string Type, ReadOnlyMemory<byte> First, ReadOnlyMemory<byte> Last) Answer(OutletHabits outlet, string path)
    {
        if (path == "/robots.txt" && outlet.HasRobots)
            return (200, "text/plain", Encoding.UTF8.GetBytes(Robots(outlet)), default);
        if (path == "/feed/")
            return (200, "application/rss+xml; charset=utf-8", Encoding.UTF8.GetBytes(Feed(outlet)), default);
        if (path.StartsWith("/r/", StringComparison.Ordinal))
            return (302, "text/html", "Pindah"u8.ToArray(), default);
        if (ArticleAt(path) is not { } article)
            return (404, "text/html; charset=utf-8", "<!DOCTYPE html><title>Tidak ada</title>"u8.ToArray(), default);
        var first = Records[outlet.Number].Ask(article);
        if (first is null)
            Interlocked.Increment(ref _answered);
        else if (!outlet.Fails(article))
            Repeated.Enqueue(new Again(outlet.Number, article, first.Value, Stopwatch.GetTimestamp()));
        return outlet.Fails(article)
            ? (500, "text/html", "Galat"u8.ToArray(), default)
            : (200, "text/html; charset=utf-8", InventedText.Page(outlet, article, AddressOf(outlet.Number, article)), InventedText.Rest(outlet));
    }

    private static string Robots(OutletHabits outlet) => string.Create(CultureInfo.InvariantCulture,
        $"User-agent: *\n{(outlet.CrawlDelay is { } delay ? $"Crawl-delay: {delay.TotalSeconds}\n" : "")}Disallow: /cari\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n\nUser-agent: MesinLain\nDisallow: /\n");

    private string Feed(OutletHabits outlet)
    {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Kabar Contoh</title>");
        for (var article = 0; article < _articles; article++)
        {
            var address = AddressOf(outlet.Number, article);
            var link = outlet.Redirects(article) ? address.Replace("/berita/", "/r/", StringComparison.Ordinal) : address;
            feed.Append("<item><title>").Append(InventedText.Title(outlet, article)).Append("</title><link>").Append(link).Append("</link><guid>").Append(address)
                .Append("</guid><pubDate>").Append(InventedText.Published(article).ToString("R", CultureInfo.InvariantCulture)).Append("</pubDate></item>\n");
        }

        return feed.Append("</channel></rss>").ToString();
    }

    /// <returns>Null for a page that is no article.</returns>
    private int? ArticleAt(string path)
    {
        var dash = path.LastIndexOf('-');
        return path.StartsWith("/berita/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) && dash > 0
            && int.TryParse(path.AsSpan(dash + 1, path.Length - dash - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 10_000 && number < 10_000 + _articles
            ? number - 10_000
            : null;
    }

    private OutletHabits? OutletAt(IPAddress? address)
    {
        var bytes = address?.MapToIPv4().GetAddressBytes();
        if (bytes is not [127, 1, _, > 0])
            return null;
        var number = (bytes[2] * PerNet) + bytes[3] - 1;
        return number < Habits.Count ? Habits[number] : null;
    }

    /// <summary>Ctrl-C is the simulation's, not the press's.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
