using Microsoft.Playwright;

namespace PortalMitra.BrowserTests;

/// <summary>The sizes and themes a page is looked at in.</summary>
public enum Screen
{
    Phone,
    PhoneDark,
    Desktop,
    DesktopDark,
}

/// <summary>A browser with one window on one portal. Screenshots go to <c>TestResults/screenshots</c> for people to look at.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Screen _screen;

    private BrowserSession(IPlaywright playwright, IBrowser browser, IPage page, Screen screen) =>
        (_playwright, _browser, Page, _screen) = (playwright, browser, page, screen);

    public IPage Page { get; }

    public static async Task<BrowserSession> OpenAsync(Uri address, Screen screen, bool javaScript = true)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await SystemBrowser.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = "id-ID",
            JavaScriptEnabled = javaScript,
            ViewportSize = screen is Screen.Phone or Screen.PhoneDark
                ? new ViewportSize { Width = 360, Height = 800 }
                : new ViewportSize { Width = 1280, Height = 900 },
            ColorScheme = screen is Screen.PhoneDark or Screen.DesktopDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new BrowserSession(playwright, browser, await context.NewPageAsync(), screen);
    }

    public async Task SignInAsync(string userName, string password)
    {
        await Page.GotoAsync("/masuk");
        await Page.FillAsync("input[name='UserName']", userName);
        await Page.FillAsync("input[name='Password']", password);
        await Page.ClickAsync("main button");
        await Page.WaitForURLAsync("**/kelola");
    }

    public Task PictureAsync(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");
        Directory.CreateDirectory(folder);
        return Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{_screen}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
