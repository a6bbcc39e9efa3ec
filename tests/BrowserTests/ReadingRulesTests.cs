using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.SamplePress;

namespace PortalMitra.BrowserTests;

/// <summary>An outlet that is read wrongly: somebody opens an example page, points to its parts, sees what comes of it, and saves. With pictures, to be looked at.</summary>
public sealed class ReadingRulesTests
{
    private const string Slug = "gema-gambir";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    [BrowserTheory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.PhoneDark)]
    [InlineData(Screen.Desktop)]
    public async Task From_a_page_read_wrongly_to_rules_that_read_it(Screen screen)
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        await using var portal = await OpenAsync(press);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, screen);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);

        await page.GotoAsync($"/kelola/sumber/{Slug}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Atur cara membaca" }).ClickAsync();
        await browser.PictureAsync("40-aturan-kosong");
        await AssertSoundAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai: Rak Buku" }).ClickAsync();
        var with = page.Locator("#hasil .versions > section").Last;
        await Assertions.Expect(with).ToContainTextAsync("Dengan aturan");
        await Assertions.Expect(with).Not.ToContainTextAsync("Upik Sidasari");
        await browser.PictureAsync("41-tanpa-aturan");
        await AssertSoundAsync(page);

        // A reload would wipe this out.
        await page.EvaluateAsync("window.stays = true");
        foreach (var (words, selector) in new[] { ("Jadikan judul", ".jdl"), ("Jadikan tanggal", ".wkt"), ("Jadikan isi", ".br") })
            await page.GetByRole(AriaRole.Button, new() { Name = $"{words}: {selector}", Exact = true }).ClickAsync();
        await page.FillAsync("#Input_Author", ".plpr");
        await Assertions.Expect(with).ToContainTextAsync("Rak Buku Masuk Rumah Kempa");
        await Assertions.Expect(with).ToContainTextAsync("Upik Sidasari");
        await Assertions.Expect(with).Not.ToContainTextAsync("Sorotan");
        Assert.True(await page.EvaluateAsync<bool>("window.stays === true"));
        await Assertions.Expect(page.Locator("#hasil .lines li")).ToHaveCountAsync(4);
        // What is typed is tried as well, and what cannot be is said beside its field.
        await page.GetByLabel("Bagian yang dibuang").FillAsync(".kanan:has(p)");
        await Assertions.Expect(page.Locator(".field", new() { HasText = "Bagian yang dibuang" }).Locator(".field-error")).ToContainTextAsync("terlalu berat");
        await page.GetByLabel("Bagian yang dibuang").FillAsync(".kanan");
        await Assertions.Expect(page.Locator("#hasil .lines li")).ToHaveCountAsync(5);
        await Assertions.Expect(page.FrameLocator("iframe").GetByText("div.br")).ToBeVisibleAsync();
        await browser.PictureAsync("42-dengan-aturan");
        await AssertSoundAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Aturan baca Gema Gambir tersimpan.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Masih cocok")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa lagi ke situsnya" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Halaman contoh di situsnya masih terbaca")).ToBeVisibleAsync();
        await browser.PictureAsync("43-tersimpan");
        await AssertSoundAsync(page);
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task Without_JavaScript_each_press_shows_the_result_and_loses_nothing()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        await using var portal = await OpenAsync(press);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Phone, javaScript: false);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);

        await page.GotoAsync($"/kelola/media/{Slug}/aturan-baca");
        await page.Locator("summary", new() { HasText = "Pilih dari berita terbaru" }).IsVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai: Rak Buku" }).ClickAsync();
        await page.FillAsync("#Input_Author", ".plpr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Jadikan judul: .jdl" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Jadikan isi: .br" }).ClickAsync();
        await page.FillAsync("#Input_Date", ".wkt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lihat hasil" }).ClickAsync();
        var with = page.Locator("#hasil .versions > section").Last;
        await Assertions.Expect(with).ToContainTextAsync("Upik Sidasari");
        await Assertions.Expect(with).ToContainTextAsync("tanggal menurut aturan baca");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("Aturan baca Gema Gambir tersimpan.")).ToBeVisibleAsync();
        Assert.Equal(".jdl", await portal.QueryAsync(data => data.Set<ReadingRules>().Select(rules => rules.Title).SingleAsync()));
    }

    [BrowserFact]
    public async Task With_the_keyboard_alone_a_suggestion_is_taken_and_the_place_is_kept()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        await using var portal = await OpenAsync(press);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Desktop);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);
        await page.GotoAsync($"/kelola/media/{Slug}/aturan-baca");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai: Rak Buku" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var take = page.GetByRole(AriaRole.Button, new() { Name = "Buang: .sorotan", Exact = true });
        await take.FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("dibuang", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(".sorotan", await page.GetByLabel("Bagian yang dibuang").InputValueAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('#bagian') !== null"));
        // In a field, Enter shows the result and saves nothing.
        await page.FocusAsync("#Input_Title");
        await page.Keyboard.TypeAsync(".jdl");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("dipakai sebagai judul")).ToBeVisibleAsync();
        Assert.False(await portal.QueryAsync(data => data.Set<ReadingRules>().AnyAsync()));
    }

    /// <summary>The frame stands aside meanwhile: nothing may run in it, and so axe would wait in there for ever.</summary>
    private static async Task AssertSoundAsync(IPage page)
    {
        await page.EvaluateAsync("window.aside = document.querySelector('iframe'); window.place = window.aside?.parentNode; window.aside?.remove()");
        Assert.Empty((await page.RunAxe(Rules)).Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Target))}"));
        await page.EvaluateAsync("window.place?.prepend(window.aside)");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /// <summary>A portal that may read the outlet, which has named two articles, and somebody who looks after sources.</summary>
    private static async Task<PortalFixture> OpenAsync(SamplePressServer press)
    {
        var home = new Uri(press.Outlet(Slug).BaseUrl);
        var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions
        {
            RealClock = true,
            Settings = new() { ["Exposure:PerHostDelay"] = "00:00:00.2", ["Exposure:LoopbackPorts:0"] = $"{home.Port}" },
        });
        await portal.AddStaffAsync("budi", "AccessOffice", "ManageSources");
        var outlet = new Outlet { Slug = Slug, Name = "Gema Gambir", SiteKey = home.Authority };
        var source = new Source { Slug = Slug, Outlet = outlet, Kind = SourceKind.Feed, Url = press.Outlet(Slug).SourceUrl, IsEnabled = false };
        await portal.InsertAsync(source);
        await portal.InsertAsync([.. new[] { (412, "Rak Buku Masuk Rumah Kempa, Petani Membaca Sambil Menunggu Getah"), (415, "Harga Getah Naik Tipis Setelah Hujan Reda") }.Select(one => new FoundLink
        {
            OutletId = source.OutletId,
            SourceId = source.Id,
            CanonicalUrl = $"{home}lembar.php?nomor={one.Item1}",
            Url = $"{home}lembar.php?nomor={one.Item1}",
            Title = one.Item2,
            FoundUtc = DateTime.UnixEpoch.AddDays(20_000),
        })]);
        return portal;
    }
}
