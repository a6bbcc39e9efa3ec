using Microsoft.Playwright;

namespace PortalMitra.BrowserTests;

/// <summary>The same work without a script, and without a mouse.</summary>
public sealed class WithoutAidsTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [BrowserFact]
    public async Task Without_JavaScript_a_mention_can_be_reviewed_on_a_phone()
    {
        await demo.WaitForMentionsAsync();
        await using var browser = await BrowserSession.OpenAsync(demo.Address, Screen.Phone, javaScript: false);
        await browser.SignInAsync("admin", demo.Password);
        await browser.Page.GotoAsync("/kelola/liputan");
        await browser.Page.Locator(".review-item a").First.ClickAsync();
        var title = await browser.Page.Locator(".review-text h2").InnerTextAsync();

        await browser.Page.ClickAsync("#keputusan button[value=SetAside]");

        await Assertions.Expect(browser.Page.GetByText($"Ditandai ragu: {title}")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task With_the_keyboard_alone_one_signs_in_walks_the_queue_and_decides()
    {
        await demo.WaitForMentionsAsync();
        await using var browser = await BrowserSession.OpenAsync(demo.Address, Screen.Desktop);
        var (page, keys) = (browser.Page, browser.Page.Keyboard);
        await page.GotoAsync("/masuk");
        await TabToAsync(page, "UserName");
        await keys.TypeAsync("admin");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(demo.Password);
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/kelola");

        await page.GotoAsync("/kelola/liputan");
        var first = await page.Locator(".review-text h2").InnerTextAsync();
        await keys.PressAsync("j");
        await Assertions.Expect(page.Locator(".review-text h2")).Not.ToHaveTextAsync(first);
        await keys.PressAsync("k");
        await Assertions.Expect(page.Locator(".review-text h2")).ToHaveTextAsync(first);
        await keys.PressAsync("t");

        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync($"Diterima: {first}");
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("document.activeElement.name ?? null") == name)
                return;
        }

        Assert.Fail($"{name} is not reached with the Tab key.");
    }
}
