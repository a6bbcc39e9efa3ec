using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PortalMitra.BrowserTests;

/// <summary>
/// What a newcomer sees in the first minutes: news on a public site, a mention that the crawler found, a decision, and a
/// figure that moves. With pictures, to be looked at.
/// </summary>
public sealed partial class NewcomersPathTests
{
    [BrowserTheory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task From_the_first_page_to_a_figure_that_moved(Screen screen)
    {
        var demo = new DemoPortal();
        await demo.InitializeAsync();
        await using var browser = await BrowserSession.OpenAsync(demo.Address, screen);
        var page = browser.Page;

        await page.GotoAsync("/");
        await browser.PictureAsync("01-beranda");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dari buku pinjaman ke kemasan berlabel" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Dari buku pinjaman");
        await browser.PictureAsync("02-berita");
        Assert.Equal("0", await FigureAsync(page));
        await browser.PictureAsync("03-indikator-sebelum");

        await demo.WaitForMentionsAsync();
        await browser.SignInAsync("admin", demo.Password);
        await browser.PictureAsync("04-kelola");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tinjau", Exact = true }).ClickAsync();
        // On a phone the list comes first.
        if (screen == Screen.Phone)
            await page.Locator(".review-list a[href*='#naskah']").First.ClickAsync();
        var title = await page.Locator(".review-text h2").InnerTextAsync();
        await browser.PictureAsync("05-tinjau");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Accept() }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync($"Diterima: {title}");
        await browser.PictureAsync("06-diterima");

        await page.GotoAsync("/liputan");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = title })).ToBeVisibleAsync();
        await browser.PictureAsync("07-liputan");
        Assert.Equal("1", await FigureAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Lihat data Ekspos media" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = title }).First).ToBeVisibleAsync();
        await browser.PictureAsync("08-baris-di-balik-angka");

        Assert.Empty(browser.Complaints);
        await demo.DisposeAsync();
    }

    [BrowserFact]
    public async Task Staff_write_a_draft_publish_it_and_find_it()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { RealClock = true });
        await portal.AddStaffAsync("budi", "*");
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Phone);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);

        await page.GotoAsync("/kelola/berita");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tulis berita" }).First.ClickAsync();
        await page.GetByLabel("Judul").FillAsync("Kelas menyulam dibuka lagi");
        await page.GetByLabel("Kalimat pengantar").FillAsync("Sepuluh kursi untuk warga yang ingin belajar.");
        await page.GetByLabel("Isi", new() { Exact = true }).FillAsync("Kelas menyulam di Perpustakaan Nagari Talang Maur dibuka lagi mulai pekan depan.\n\nPendaftaran di meja pengelola.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan draf" }).ClickAsync();
        await browser.PictureAsync("20-draf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Terbitkan" }).ClickAsync();
        await browser.PictureAsync("21-terbit");

        await page.GotoAsync("/berita");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kelas menyulam dibuka lagi" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Pendaftaran di meja pengelola.")).ToBeVisibleAsync();
        // The index follows within seconds.
        var found = page.GetByRole(AriaRole.Link, new() { Name = "Kelas menyulam dibuka lagi" });
        for (var tries = 0; tries < 20 && await found.CountAsync() == 0; tries++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.GotoAsync("/cari?q=menyulam");
        }

        await Assertions.Expect(found).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    private static async Task<string> FigureAsync(IPage page)
    {
        await page.GotoAsync("/indikator");
        return await page.Locator(".indicator", new() { HasText = "Ekspos media" }).Locator(".figure-number").InnerTextAsync();
    }

    [GeneratedRegex("^Terima")]
    private static partial Regex Accept();
}
