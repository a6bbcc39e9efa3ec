using System.Globalization;
using Microsoft.Playwright;
using PortalMitra.SamplePress;

namespace PortalMitra.BrowserTests;

/// <summary>A new outlet appears: its home page is pasted, what was found is looked at, and it is watched. With pictures, to be looked at.</summary>
public sealed class NewOutletTests
{
    [BrowserTheory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task From_a_pasted_home_page_to_a_source_that_is_read_without_reloading(Screen screen)
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        await using var portal = await OpenAsync(press);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, screen);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);

        await page.GotoAsync("/kelola/sumber");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tambah sumber" }).ClickAsync();
        await page.GetByLabel("Alamat beranda media").FillAsync(press.Outlet("kabar-luhak").BaseUrl);
        await browser.PictureAsync("30-alamat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa" }).ClickAsync();
        await page.WaitForURLAsync("**/periksa/**");
        // A reload would wipe this out.
        await page.EvaluateAsync("window.stays = true");

        await Assertions.Expect(page.GetByText("Media ini bisa dibaca lewat")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByText("Akan diusulkan").First).ToBeVisibleAsync();
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Hasilnya benar, mulai pantau" });
        await Assertions.Expect(add).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        await browser.PictureAsync("31-hasil");
        await add.ClickAsync();

        await Assertions.Expect(page.GetByText("Sumber Kabar Luhak tersimpan dan sedang dibaca.")).ToBeVisibleAsync();
        await page.EvaluateAsync("window.stays = true");
        await browser.PictureAsync("32-dibaca");
        await Assertions.Expect(page.Locator("#keadaan .tag").First).ToHaveTextAsync("Baik", new() { Timeout = 60_000 });
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        await browser.PictureAsync("33-terbaca");

        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_page_comes_again_by_itself_until_the_result_is_there()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        await using var portal = await OpenAsync(press);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Phone, javaScript: false);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);

        await page.GotoAsync("/kelola/sumber/baru");
        await page.FillAsync("#Addresses", press.Outlet("kabar-luhak").BaseUrl);
        await page.ClickAsync("main form button");
        await Assertions.Expect(page.GetByText("Media ini bisa dibaca lewat")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan saja dulu" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Pastikan alamatnya, lalu nyalakan.")).ToBeVisibleAsync();
    }

    /// <summary>A portal that may read the press, with its jobs running and somebody who looks after sources.</summary>
    private static async Task<PortalFixture> OpenAsync(SamplePressServer press)
    {
        var settings = new Dictionary<string, string?>(press.Outlets.Select((outlet, i) =>
            KeyValuePair.Create<string, string?>($"Exposure:LoopbackPorts:{i}", new Uri(outlet.BaseUrl).Port.ToString(CultureInfo.InvariantCulture))))
        {
            ["Exposure:PerHostDelay"] = "00:00:00.3",
            ["Exposure:HeaderTimeout"] = "00:00:05",
        };
        var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RealClock = true, RunsJobs = true, Settings = settings });
        await portal.AddStaffAsync("budi", "AccessOffice", "ManageSources");
        return portal;
    }
}
