using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests;

/// <summary>An outlet on a free port of this computer that answers as a test wants, and a portal that may read it; the portal's clock stands until moved.</summary>
internal sealed class ScriptedOutlet : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    private ScriptedOutlet(WebApplication app) => _app = app;

    public PortalFixture Portal { get; private set; } = null!;

    public Uri Home { get; private set; } = new("http://127.0.0.1");

    /// <summary>Paths with queries in the order they were asked for, robots.txt left out.</summary>
    public IReadOnlyList<string> Asked => [.. _asked.Where(path => path != "/robots.txt")];

    /// <summary>An outlet beside this one, on a port of its own, that the portal may read as well.</summary>
    public ScriptedOutlet? Neighbour { get; private set; }

    public static async Task<ScriptedOutlet> OpenAsync(
        TestDatabase database = TestDatabase.Sqlite, bool served = false, Dictionary<string, string?>? settings = null, bool withNeighbour = false, Action<IServiceCollection>? services = null)
    {
        var outlet = await StartAsync();
        outlet.Neighbour = withNeighbour ? await StartAsync() : null;
        var options = new PortalFixtureOptions { Settings = outlet.SettingsWith(settings), ConfigureServices = services };
        outlet.Portal = served ? await PortalFixture.ServeAsync(database, options) : await PortalFixture.CreateAsync(database, options);
        return outlet;
    }

    /// <summary>Another process that shares the portal's PostgreSQL database and clock.</summary>
    public async Task<PortalFixture> SecondPortalAsync()
    {
        var connection = await Portal.QueryAsync(data => Task.FromResult(data.Database.GetConnectionString()));
        var settings = SettingsWith(new() { ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = connection });
        return await PortalFixture.CreateAsync(options: new PortalFixtureOptions
        {
            RunsSetup = false,
            Settings = settings,
            ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Portal.Clock)),
        });
    }

    public string At(string path) => new Uri(Home, path).AbsoluteUri;

    /// <summary>Paths with queries in the order they were asked for.</summary>
    public IReadOnlyList<string> AskedInAll => [.. _asked];

    /// <summary>What a path (with its query) answers from now on.</summary>
    public void Serve(string path, RequestDelegate answer) => _pages[path] = answer;

    public void Refuse(string path, int status, string? retryAfter = null) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    public void Serve(string path, string body, string type = "text/html; charset=utf-8") => Serve(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    /// <summary>A feed whose newest article is the last number, each with its page.</summary>
    public void ServeFeed(string path, params int[] articles)
    {
        Serve(path, Feed(articles), "application/rss+xml");
        foreach (var number in articles)
            ServeArticle(number);
    }

    /// <summary>Article 1 is of the first of November, 2 of the second and so on.</summary>
    public string Feed(params int[] articles) => "<rss version='2.0'><channel><title>Kabar Uji</title>" + string.Concat(articles.Reverse().Select(number =>
        $"<item><title>Berita nomor {number} dari pasar</title><link>{At(Path(number))}</link><pubDate>{Day(number):r}</pubDate></item>")) + "</channel></rss>";

    public void ServeArticle(int number) => Serve(Path(number), $"""
        <html><head><title>Berita nomor {number} dari pasar</title></head><body><article><h1>Berita nomor {number} dari pasar</h1>
        <p>Pedagang di pasar mingguan menyambut hari pasar ke-{number} dengan dagangan yang lebih beragam daripada pekan sebelumnya.</p>
        <p>Harga cabai turun, harga bawang tetap, dan pembeli datang sejak pagi walaupun hujan turun hampir sepanjang malam di sekitar pasar itu.</p>
        </article></body></html>
        """);

    /// <summary>An article about us, so that a mention comes of it.</summary>
    public void ServeMention(int number, string head = "", string? robotsTag = null) => Serve(Path(number), context =>
    {
        if (robotsTag is not null)
            context.Response.Headers["X-Robots-Tag"] = robotsTag;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <html><head><title>Perpustakaan Nagari Piobang buka malam ke-{number}</title>{head}</head><body><article><h1>Perpustakaan Nagari Piobang buka malam ke-{number}</h1>
            <p>Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam, untuk kali ke-{number} tahun ini.</p>
            <p>Jam baru itu diminta warga yang bekerja di sawah sampai sore. Pengelola menata ulang ruang baca dan memasang lampu tambahan di teras.</p>
            </article></body></html>
            """);
    });

    public static string Path(int number) => $"/2026/11/berita-nomor-{number}-dari-pasar.html";

    /// <summary>Which article an address is of.</summary>
    public static int NumberIn(string url) => int.Parse(url.Split("nomor-")[1].Split('-')[0], CultureInfo.InvariantCulture);

    public static DateTime Day(int number) => new DateTime(2026, 11, 1, 3, 0, 0, DateTimeKind.Utc).AddDays(number - 1);

    public async Task<Source> AddAsync(Action<Source>? change = null, string path = "/feed", SourceKind kind = SourceKind.Feed)
    {
        var outlet = Mentions.Outlet("uji", Home.Authority);
        var source = new Source { Slug = "uji", Outlet = outlet, Kind = kind, Url = At(path), IsEnabled = true, NextDueUtc = DateTime.UnixEpoch };
        change?.Invoke(source);
        await Portal.InsertAsync(source);
        return source;
    }

    /// <summary>Reads the source now, as if it were due.</summary>
    public async Task<Source> ReadAsync()
    {
        await Portal.QueryAsync(database => database.Set<Source>().Where(source => source.Slug == "uji").ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, DateTime.UnixEpoch)));
        return await CrawlAsync();
    }

    public async Task<Source> CrawlAsync()
    {
        await PressOffice.CrawlAsync(Portal);
        return await SourceAsync();
    }

    /// <summary>Lets the portal's clock run on, step by step, until work is done that waits by it.</summary>
    public async Task PassingTimeAsync(Task work, TimeSpan step)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (await Task.WhenAny(work, Task.Delay(50)) != work)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "Nothing came of it in a minute.");
            Portal.Clock.Advance(step);
        }

        await work;
    }

    /// <inheritdoc cref="PassingTimeAsync(Task, TimeSpan)"/>
    public async Task<T> PassingTimeAsync<T>(Task<T> work, TimeSpan step)
    {
        await PassingTimeAsync((Task)work, step);
        return await work;
    }

    public Task<Source> SourceAsync() => Portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(source => source.Slug == "uji"));

    public Task<List<FoundLink>> LinksAsync() => Portal.QueryAsync(database => database.Set<FoundLink>().AsNoTracking().OrderBy(link => link.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        // A neighbour has no portal of its own.
        if (Portal is not null)
            await Portal.DisposeAsync();
        if (Neighbour is not null)
            await Neighbour.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static async Task<ScriptedOutlet> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var outlet = new ScriptedOutlet(app);
        app.Run(outlet.AnswerAsync);
        await app.StartAsync();
        outlet.Home = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return outlet;
    }

    private Dictionary<string, string?> SettingsWith(Dictionary<string, string?>? settings)
    {
        // Tests let time pass in leaps, also while an answer is on its way: that alone must be no time-out.
        var all = new Dictionary<string, string?> { ["Exposure:PerHostDelay"] = "00:00:00", ["Exposure:HeaderTimeout"] = "00:10:00", ["Exposure:TotalTimeout"] = "00:10:00" };
        foreach (var (one, i) in new[] { this, Neighbour }.OfType<ScriptedOutlet>().Select((one, i) => (one, i)))
            all[$"Exposure:LoopbackPorts:{i}"] = one.Home.Port.ToString(CultureInfo.InvariantCulture);
        foreach (var (key, value) in settings ?? [])
            all[key] = value;
        return all;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        _asked.Enqueue(path);
        if (_pages.TryGetValue(path, out var answer))
            return answer(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
