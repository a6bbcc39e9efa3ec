using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PortalMitra.MediaExposureTests.Crawl;

/// <summary>A web server with a port of 127.0.0.1 for each outlet. All may be read, but for articles under /x/.</summary>
internal sealed class HostileOutlet : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostileOutlet(WebApplication app, IReadOnlyList<int> ports) => (_app, Ports) = (app, ports);

    /// <summary>In the order of the answers.</summary>
    public IReadOnlyList<int> Ports { get; }

    /// <param name="answers">What each outlet says at any address but /robots.txt; an answer may also speak below HTTP.</param>
    public static async Task<HostileOutlet> ServeAsync(IReadOnlyList<RequestDelegate> answers)
    {
        var byPort = new Dictionary<int, RequestDelegate>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            for (var i = 0; i < answers.Count; i++)
                kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        app.Run(context => context.Request.Path == "/robots.txt"
            ? context.Response.WriteAsync("User-agent: *\nDisallow: /x/\n")
            : byPort[context.Connection.LocalPort](context));
        await app.StartAsync();
        var ports = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address).Port).ToList();
        foreach (var (port, answer) in ports.Zip(answers))
            byPort.Add(port, answer);
        return new HostileOutlet(app, ports);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
