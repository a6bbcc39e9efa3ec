using System.CommandLine;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine;

/// <summary><c>setup</c>: what the first <c>serve</c> does before it serves, for those who want it as a step of its own.</summary>
internal sealed class SetupCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();

    public SetupCommand()
        : base("setup", "Creates or upgrades the database, runs the set-up recipe, creates the administrator.")
    {
        Options.Add(_data);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = PortalHost.Build(new PortalHostOptions { DataFolder = parsed.GetValue(_data), RunsJobs = false });
        await FirstRun.PrepareAsync(app.Services, Console.Out, cancellationToken);
        return 0;
    }
}
