using Microsoft.Playwright;

namespace PortalMitra.BrowserTests;

/// <summary>The machine's own Chromium; none is downloaded.</summary>
internal static class SystemBrowser
{
    public const string Variable = "PORTALMITRA_TEST_CHROMIUM";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable(Variable) ?? UsualPlaces.FirstOrDefault(File.Exists);

    /// <summary>Flags that keep Chromium from calling its maker's servers; no sandbox, since containers have no user namespaces.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path ?? throw new InvalidOperationException($"No Chromium was found; set {Variable} to its path."),
        Args = Flags,
    });
}
