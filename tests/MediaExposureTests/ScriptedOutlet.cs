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

    public static async Task<ScriptedOutlet> OpenAsync(TestDatabase database = TestDatabase.Sqlite, bool served = false, Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var outlet = new ScriptedOutlet(app);
        app.Run(outlet.AnswerAsync);
        await app.StartAsync();
        outlet.Home = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var options = new PortalFixtureOptions
        {
            Settings = new Dictionary<string, string?>(settings ?? [])
            {
                ["Exposure:LoopbackPorts:0"] = outlet.Home.Port.ToString(CultureInfo.InvariantCulture),
                ["Exposure:PerHostDelay"] = "00:00:00",
            },
        };
        outlet.Portal = served ? await PortalFixture.ServeAsync(database, options) : await PortalFixture.CreateAsync(database, options);
        return outlet;
    }

    public string At(string path) => new Uri(Home, path).AbsoluteUri;

    /// <summary>What a path (with its query) answers from now on.</summary>
    public void Serve(string path, RequestDelegate answer) => _pages[path] = answer;

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

    public static string Path(int number) => $"/2026/11/berita-nomor-{number}-dari-pasar.html";

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

    public Task<Source> SourceAsync() => Portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(source => source.Slug == "uji"));

    public Task<List<FoundLink>> LinksAsync() => Portal.QueryAsync(database => database.Set<FoundLink>().AsNoTracking().OrderBy(link => link.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await _app.DisposeAsync();
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
