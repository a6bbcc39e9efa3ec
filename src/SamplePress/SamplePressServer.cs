using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PortalMitra.SamplePress.Outlets;
using PortalMitra.SamplePress.Serving;

namespace PortalMitra.SamplePress;

/// <summary>Invented outlets on 127.0.0.1, one port each, with a list of what a correct crawl collects from them.</summary>
public sealed class SamplePressServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication app;
    private readonly PressRoom room;
    private readonly CancellationTokenSource stopping;
    private readonly TimeProvider clock;
    private bool isDisposed;

    private SamplePressServer(WebApplication app, PressRoom room, CancellationTokenSource stopping, TimeProvider clock)
    {
        (this.app, this.room, this.stopping, this.clock) = (app, room, stopping, clock);
        Outlets = [.. room.Desks.Select(Describe)];
    }

    public IReadOnlyList<SampleOutlet> Outlets { get; }

    public RequestLog Requests => room.Requests;

    /// <summary>Includes published articles that carry a <see cref="SampleArticle.Mention"/>.</summary>
    public IReadOnlyList<ExpectedMention> ExpectedMentions => Expectations.Mentions(Editions());

    /// <summary>Includes addresses that belong to no article: lists, files, pages that never come.</summary>
    public IReadOnlyList<SampleTrap> Traps => Expectations.Traps(Editions());

    /// <exception cref="IOException">A port of a fixed range is taken.</exception>
    public static async Task<SamplePressServer> StartAsync(SamplePressOptions options, CancellationToken ct)
    {
        var stopping = new CancellationTokenSource();
        var room = new PressRoom(options, stopping.Token);
        var listeners = new List<ListenOptions>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, OwnLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            for (var i = 0; i < room.Desks.Count; i++)
                kestrel.Listen(IPAddress.Loopback, options.FirstPort is { } first ? first + i : 0, listeners.Add);
        });
        var app = builder.Build();
        app.Run(room.AnswerAsync);
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            await app.DisposeAsync();
            stopping.Dispose();
            throw;
        }
        foreach (var (desk, listener) in room.Desks.Zip(listeners))
        {
            var bound = listener.IPEndPoint ?? throw new InvalidOperationException("A listener of the press has no port.");
            room.Open(desk, bound.Port);
        }
        return new SamplePressServer(app, room, stopping, options.Clock);
    }

    public SampleOutlet Outlet(string slug) => Outlets.Single(outlet => outlet.Slug == slug);

    /// <summary>Prints a further article, announced from now on, and returns its canonical address.</summary>
    public string Publish(string outletSlug, SampleArticle article)
    {
        var desk = Desk(outletSlug);
        return desk.BaseUrl + desk.Profile.Style.PathOf(desk.Print(article, clock.GetUtcNow()));
    }

    /// <summary>While down, the outlet answers 503 to everything, robots.txt included.</summary>
    public void SetOutage(string outletSlug, bool isDown) => Desk(outletSlug).IsDown = isDown;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;
        await stopping.CancelAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    private OutletDesk Desk(string slug) => room.Desks.Single(desk => desk.Profile.Slug == slug);

    private IEnumerable<Edition> Editions() => room.Desks.Select(desk => desk.At(clock.GetUtcNow()));

    private static SampleOutlet Describe(OutletDesk desk) => new()
    {
        Slug = desk.Profile.Slug,
        Name = desk.Profile.Name,
        Domain = desk.Profile.Domain,
        BaseUrl = desk.BaseUrl,
        SourceUrl = desk.BaseUrl + desk.Profile.Style.SourcePath,
        SourceKind = desk.Profile.Style.SourceKind,
        Expect = desk.Profile.Expect,
        Boilerplate = desk.Profile.Style.Boilerplate,
    };
}
