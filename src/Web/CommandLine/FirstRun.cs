using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine;

/// <summary>Set-up and the administrator's account, with the one message that shows a new password.</summary>
internal static class FirstRun
{
    public static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalSetup>().RunAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
