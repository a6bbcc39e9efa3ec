using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PortalMitra.Framework;
using PortalMitra.Web.Demo;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>serve</c>: prepares the portal and serves it until Ctrl-C.</summary>
internal sealed class ServeCommand : Command
{
    private const string DefaultUrls = "http://localhost:5080";

    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Option<string?> _urls = new("--urls") { Description = $"Addresses to listen on (default: {DefaultUrls}).", HelpName = "URLS" };
    private readonly Option<bool> _demo = new("--demo") { Description = "Invented content and a press of its own on this computer, in a data folder of its own." };

    public ServeCommand()
        : base("serve", "Serves the portal; prepares database and content at the first start.")
    {
        Options.Add(_data);
        Options.Add(_urls);
        Options.Add(_demo);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = Console.Out;
        await using var demo = parsed.GetValue(_demo) ? await DemoPress.StartAsync(cancellationToken) : null;
        await using var app = PortalHost.Build(new PortalHostOptions
        {
            DataFolder = parsed.GetValue(_data) ?? demo?.DefaultDataFolder,
            Urls = parsed.GetValue(_urls) ?? DefaultUrls,
            Settings = demo?.Settings ?? new Dictionary<string, string?>(),
        });
        var folder = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.DataFolder;
        using var taken = DataFolderLock.TryTake(folder)
            ?? throw new CommandFailedException($"A portal already serves from {folder}. Stop it, or name another folder with --data.");

        await FirstRun.PrepareAsync(app.Services, output, cancellationToken);
        if (demo is not null)
            await demo.FillAsync(app.Services, cancellationToken);
        await StartAsync(app, cancellationToken);

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await output.WriteLineAsync($"PortalMitra is serving {string.Join(" ", addresses)} from {folder}");
        await output.WriteLineAsync("Ctrl-C stops it.");
        var telling = demo?.TellAsync(app, output, addresses.First());
        await app.WaitForShutdownAsync(cancellationToken);
        if (telling is not null)
            await telling;
        await output.WriteLineAsync("PortalMitra has stopped.");
        return 0;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            // The address may be taken when jobs and index already work: they end in order before their parts are disposed.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
