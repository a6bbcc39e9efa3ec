using System.Text.RegularExpressions;

namespace PortalMitra.BrowserTests;

/// <summary><c>serve --demo</c> as a newcomer starts it, with the administrator's password from the terminal.</summary>
public sealed partial class DemoPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-demo-").FullName;
    private PortalProcess? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Password { get; private set; } = "";

    /// <summary>The first mentions wait.</summary>
    public Task WaitForMentionsAsync() => Process.WaitForLineAsync("already wait for review");

    private PortalProcess Process => _process ?? throw new InvalidOperationException("The portal is not started yet.");

    public async Task InitializeAsync()
    {
        if (SystemBrowser.Path is null && !RequiredInCi.IsCi)
            return;
        _process = PortalProcess.Start(["serve", "--demo", "--data", _folder, "--urls", "http://127.0.0.1:0"]);
        Address = await Process.WaitForAddressAsync();
        Password = PasswordWord().Match(await Process.WaitForLineAsync("password")).Groups[1].Value;
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex(@"password (\S+)")]
    private static partial Regex PasswordWord();
}
