using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PortalMitra.CrawlingTests.Http;

/// <summary>A web server on a free port of 127.0.0.1 that answers as one test wants.</summary>
internal sealed class Outlet : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _scheme;

    private Outlet(WebApplication app, string scheme, int port) => (_app, _scheme, Port) = (app, scheme, port);

    public int Port { get; }

    public Uri At(string path, string host = "127.0.0.1") => new($"{_scheme}://{host}:{Port}{path}");

    /// <summary>A fetcher's options that open this outlet's port and no other of this computer.</summary>
    public FetchOptions Options => new() { Contact = "redaksi@example.org", MaxBytes = 100_000, LoopbackPorts = new HashSet<int> { Port } };

    public static Task<Outlet> ServeAsync(RequestDelegate answer) => OpenAsync("http", answer, _ => { });

    public static Task<Outlet> ServeAsync(RequestDelegate answer, Action<ListenOptions> secure) => OpenAsync("https", answer, secure);

    /// <summary>Below HTTP: the bytes of the connection itself.</summary>
    public static Task<Outlet> SpeakAsync(Func<ConnectionContext, Task> speak) => OpenAsync("http", _ => Task.CompletedTask, listener => listener.Run(speak));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<Outlet> OpenAsync(string scheme, RequestDelegate answer, Action<ListenOptions> listen)
    {
        ListenOptions? listener = null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            kestrel.Listen(IPAddress.Loopback, 0, options => listen(listener = options));
        });
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new Outlet(app, scheme, listener!.IPEndPoint!.Port);
    }
}
