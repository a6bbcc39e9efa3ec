using System.CommandLine;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>serve</c>: prepares the portal and serves it until Ctrl-C.</summary>
internal sealed class ServeCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Option<string?> _urls = new("--urls") { Description = "Addresses to listen on (default: http://localhost:5080).", HelpName = "URLS" };
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
        await using var app = PortalHost.Build(new PortalHostOptions
        {
            DataFolder = parsed.GetValue(_data),
            Urls = parsed.GetValue(_urls) ?? "http://localhost:5080",
        });
        await FirstRun.PrepareAsync(app.Services, Console.Out, cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
