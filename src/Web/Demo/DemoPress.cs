using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.SamplePress;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Web.Demo;

/// <summary>
/// <c>serve --demo</c>: the sample press beside the portal, the guard opened for exactly its ports, and the recipe
/// <c>contoh</c> that makes its outlets sources.
/// </summary>
internal sealed class DemoPress : IAsyncDisposable
{
    private const string DemoRecipe = "contoh";

    /// <summary>The outlets' ports; others are taken if these are not free.</summary>
    private const int FirstPort = 5601;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);
    private readonly SamplePressServer _press;

    private DemoPress(SamplePressServer press) => _press = press;

    /// <summary>Apart from the office's real data: what is invented must never mix with it.</summary>
    public string DefaultDataFolder => "App_Data-demo";

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(
        _press.Outlets.Select((outlet, index) => KeyValuePair.Create<string, string?>(
            $"Exposure:LoopbackPorts:{index}", new Uri(outlet.BaseUrl).Port.ToString(CultureInfo.InvariantCulture))))
    {
        ["Portal:Demo"] = "true",
        // The press stands on this computer and serves nobody else.
        ["Exposure:PerHostDelay"] = "00:00:00.2",
        ["Exposure:HeaderTimeout"] = "00:00:05",
    };

    public static async Task<DemoPress> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new DemoPress(await SamplePressServer.StartAsync(new SamplePressOptions { FirstPort = FirstPort }, cancellationToken));
        }
        catch (IOException)
        {
            return new DemoPress(await SamplePressServer.StartAsync(new SamplePressOptions(), cancellationToken));
        }
    }

    public async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>();
        foreach (var outlet in _press.Outlets)
        {
            variables[$"press.{outlet.Slug}.base"] = outlet.BaseUrl;
            variables[$"press.{outlet.Slug}.source"] = outlet.SourceUrl;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalSetup>().RunRecipeAsync(DemoRecipe, variables, cancellationToken);
    }

    /// <summary>Says when the first mentions wait, and where.</summary>
    public async Task TellAsync(WebApplication app, TextWriter output, string address)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await output.WriteLineAsync($"The sample press plays {_press.Outlets.Count} outlets, from {_press.Outlets[0].BaseUrl} on. The crawler is reading them.");
        try
        {
            int waiting;
            while ((waiting = await CountWaitingAsync(app.Services, stopping)) == 0)
                await Task.Delay(LookAgain, stopping);
            await output.WriteLineAsync($"{waiting} mention(s) already wait for review: {address}/kelola/liputan");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped before the first mention.");
        }
    }

    public ValueTask DisposeAsync() => _press.DisposeAsync();

    private static async Task<int> CountWaitingAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<Mention>().CountAsync(mention => mention.State == ReviewState.New, cancellationToken);
    }
}
