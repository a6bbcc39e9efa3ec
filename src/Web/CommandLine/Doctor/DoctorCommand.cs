using System.CommandLine;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine.Doctor;

/// <summary><c>doctor</c>: looks at what the portal stands on and says what to do.</summary>
internal sealed class DoctorCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();

    public DoctorCommand()
        : base("doctor", "Checks database, folder, clock, mail and disk, and says what to do.")
    {
        Options.Add(_data);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = PortalHost.Build(new PortalHostOptions { DataFolder = parsed.GetValue(_data), RunsJobs = false });
        await using var scope = app.Services.CreateAsyncScope();
        var findings = await ActivatorUtilities.CreateInstance<HealthChecks>(scope.ServiceProvider).RunAsync(cancellationToken);
        foreach (var finding in findings)
            await Console.Out.WriteLineAsync($"{Mark(finding.State)}  {finding.Subject}: {finding.Text}");
        return findings.Any(finding => finding.State == FindingState.Broken) ? 1 : 0;
    }

    private static string Mark(FindingState state) => state switch
    {
        FindingState.Fine => "fine  ",
        FindingState.Notice => "notice",
        FindingState.Broken => "BROKEN",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
