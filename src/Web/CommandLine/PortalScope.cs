using PortalMitra.Framework.Audit;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.CommandLine;

/// <summary>The portal's services for a verb that needs its data but serves nothing.</summary>
internal static class PortalScope
{
    /// <param name="verb">Stands in the audit trail as the actor: "perintah user add".</param>
    public static async Task<int> RunAsync(string? dataFolder, string verb, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = PortalHost.Build(new PortalHostOptions { DataFolder = dataFolder, RunsJobs = false });
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().ActAs($"perintah {verb}");
        return await work(scope.ServiceProvider);
    }
}
