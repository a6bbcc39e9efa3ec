using Microsoft.Extensions.Hosting;

namespace PortalMitra.SamplePress.Serving;

/// <summary>The press lives as long as its owner holds it; Ctrl-C belongs to the portal beside it.</summary>
internal sealed class OwnLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
