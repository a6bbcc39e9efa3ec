using PortalMitra.SamplePress;

namespace PortalMitra.SamplePressTests;

/// <summary>One press for the tests that only read, and a client that follows nothing by itself.</summary>
public sealed class PressFixture : IAsyncLifetime
{
    private SamplePressServer? press;

    public SamplePressServer Press => press ?? throw new InvalidOperationException("The press has not started.");

    public HttpClient Client { get; } = NewClient();

    public static HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        client.DefaultRequestHeaders.UserAgent.ParseAdd("PressTests/1.0");
        return client;
    }

    public static Task<SamplePressServer> StartAsync() =>
        SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);

    public async Task InitializeAsync() => press = await StartAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Press.DisposeAsync();
    }
}
