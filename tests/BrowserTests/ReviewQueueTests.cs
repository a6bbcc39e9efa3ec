using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.BrowserTests;

/// <summary>The review queue in a browser: by keys, by pointer, on a phone, and without a script. With pictures, to be looked at.</summary>
public sealed class ReviewQueueTests
{
    private const string Queue = "/kelola/liputan?status=baru";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    [BrowserFact]
    public async Task By_keys_alone_one_accepts_rejects_with_a_reason_sets_aside_and_takes_back()
    {
        await using var portal = await OpenAsync(8);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Desktop);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);
        await page.GotoAsync(Queue);

        await PressAsync(page, "t");
        await Assertions.Expect(page.GetByText("Diterima: Pustaka 1")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#naskah")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#judul-naskah")).ToHaveTextAsync("Pustaka 2");
        await Assertions.Expect(page.Locator("[data-say]")).ToHaveTextAsync("Diterima: Pustaka 1");
        await PressAsync(page, "x");
        await PressAsync(page, "2");
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync("Ditolak: Pustaka 2");
        await PressAsync(page, "r");
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync("Ditandai ragu: Pustaka 3");
        await PressAsync(page, "u");
        await Assertions.Expect(page.Locator("#judul-naskah")).ToHaveTextAsync("Pustaka 3");

        Assert.Equal(
            [(ReviewState.Accepted, null), (ReviewState.Rejected, "Tentang daerah lain"), (ReviewState.New, null)],
            await portal.QueryAsync(async data => (await data.Set<Mention>().OrderBy(mention => mention.Id).Take(3).ToListAsync()).Select(mention => (mention.State, mention.RejectReason))));
        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task Keys_stay_letters_in_a_field_and_can_be_switched_off_for_good()
    {
        await using var portal = await OpenAsync(3);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Desktop);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);
        await page.GotoAsync(Queue);

        await PressAsync(page, "x");
        await page.FocusAsync("#Input_Remark");
        await page.Keyboard.TypeAsync("trjkb");
        // Enter in the field must not press the first button, which would accept.
        await PressAsync(page, "Enter");
        Assert.Equal("trjkb", await page.InputValueAsync("#Input_Remark"));
        await page.Locator("#naskah").FocusAsync();
        await PressAsync(page, "Shift+?");
        await page.GetByLabel("Pakai tombol cepat").UncheckAsync();
        await page.GotoAsync(Queue);
        await PressAsync(page, "t");
        await PressAsync(page, "j");
        await page.WaitForTimeoutAsync(500);

        await Assertions.Expect(page.Locator("#judul-naskah")).ToHaveTextAsync("Pustaka 1");
        Assert.Equal(3, await portal.QueryAsync(data => data.Set<Mention>().CountAsync(mention => mention.State == ReviewState.New)));
    }

    [BrowserTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.DesktopDark)]
    public async Task Rows_chosen_while_reading_are_rejected_together_and_put_back(Screen screen)
    {
        await using var portal = await OpenAsync(6);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, screen);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);
        await page.GotoAsync(Queue);

        foreach (var title in new[] { "Pustaka 1", "Pustaka 2", "Pustaka 3" })
        {
            await Assertions.Expect(page.Locator("#judul-naskah")).ToHaveTextAsync(title);
            await PressAsync(page, "b");
            await PressAsync(page, "j");
        }

        await Assertions.Expect(page.Locator("[data-chosen]")).ToHaveTextAsync("3 dipilih");
        await page.Locator("#sekaligus > summary").ClickAsync();
        await browser.PictureAsync("50-sekaligus");
        await AssertSoundAsync(page);
        await page.SelectOptionAsync("#Bulk_Reason", "NotLibrary");
        await page.Locator("button[name='Bulk.Decision'][value=Reject]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync("3 liputan ditolak");
        await Assertions.Expect(page.Locator("[data-chosen]")).ToBeHiddenAsync();
        await page.Locator(".review-done button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("3 liputan kembali seperti semula");
        Assert.Equal(6, await portal.QueryAsync(data => data.Set<Mention>().CountAsync(mention => mention.State == ReviewState.New)));
        Assert.Empty(browser.Complaints);
    }

    [BrowserTheory]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.PhoneDark, false)]
    public async Task On_a_phone_the_list_comes_first_then_the_article_with_the_decision_within_reach(Screen screen, bool javaScript)
    {
        await using var portal = await OpenAsync(4);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, screen, javaScript);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);
        await page.GotoAsync(Queue);
        await Assertions.Expect(page.Locator(".review-text")).ToBeHiddenAsync();
        await browser.PictureAsync($"51-daftar-{javaScript}");
        await AssertSoundAsync(page, javaScript);

        await page.GetByRole(AriaRole.Link, new() { Name = "Pustaka 2" }).ClickAsync();
        await Assertions.Expect(page.Locator("#daftar")).ToBeHiddenAsync();
        var accept = await page.Locator("#keputusan button[value=Accept]").BoundingBoxAsync();
        Assert.True(accept!.Height >= 44 && accept.Y + accept.Height <= 800, $"{accept.Y} {accept.Height}");
        await browser.PictureAsync($"52-naskah-{javaScript}");
        await AssertSoundAsync(page, javaScript);
        await page.Locator("details.reject > summary").ClickAsync();
        foreach (var reason in await page.Locator("[data-reason]").AllAsync())
            Assert.True((await reason.BoundingBoxAsync())!.Height >= 44);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bukan tentang perpustakaan" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Ditolak: Pustaka 2").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#judul-naskah")).ToHaveTextAsync("Pustaka 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Urungkan" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#judul-naskah")).ToHaveTextAsync("Pustaka 2");
        await page.Locator(".review-back").ClickAsync();
        await Assertions.Expect(page.Locator("#daftar")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_any_face_of_the_queue()
    {
        await using var portal = await OpenAsync(2);
        await using var browser = await BrowserSession.OpenAsync(portal.Address, Screen.Desktop);
        await browser.SignInAsync("budi", PortalStaff.Password);
        foreach (var path in new[] { Queue, Queue + "&media=entah&otomatis=ya", "/kelola/liputan?status=ragu", "/kelola/liputan/tindakan", "/kelola/liputan/tampilan", "/en/kelola/liputan?status=baru" })
        {
            await browser.Page.GotoAsync(path);
            await browser.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
            await AssertSoundAsync(browser.Page);
        }
    }

    private static async Task AssertSoundAsync(IPage page, bool javaScript = true)
    {
        if (!javaScript)
            return;
        Assert.Empty((await page.RunAxe(Rules)).Violations.Select(violation => $"{page.Url} {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Target))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /// <summary>As a person does, who sees the article first: not before the page listens to keys.</summary>
    private static async Task PressAsync(IPage page, string key)
    {
        await page.WaitForSelectorAsync("body[data-keys]");
        await page.Keyboard.PressAsync(key);
    }

    private static async Task<PortalFixture> OpenAsync(int mentions)
    {
        var portal = await PortalFixture.ServeAsync();
        await portal.AddStaffAsync("budi", "AccessOffice", "ReviewMentions");
        var outlet = new Outlet { Slug = "kabar-luhak", Name = "Kabar Luhak", SiteKey = "kabar.test" };
        await portal.InsertAsync([.. Enumerable.Range(1, mentions).Select(number => new Mention
        {
            Outlet = outlet,
            Story = Story.Alone(),
            Priority = 100 - number,
            CanonicalUrl = $"https://kabar.test/{number}",
            Url = $"https://kabar.test/{number}",
            Title = $"Pustaka {number}",
            PublishedUtc = new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc),
            PublishedOn = new DateOnly(2026, 11, 20),
            PublishedFrom = "Meta",
            FoundUtc = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            Sentence = "Perpustakaan nagari di Kabupaten Lima Puluh Kota ramai oleh warga.",
            ScoreTenths = 100 - number,
            Reasons = """[{"kind":"SubjectNearPlace","points":3,"term":"perpustakaan nagari","place":"kabupaten lima puluh kota","zone":"Lead"}]""",
            Text = "Perpustakaan nagari di Kabupaten Lima Puluh Kota ramai oleh warga.\n" + string.Join('\n', Enumerable.Repeat("Warga datang sejak pagi, membaca di beranda, dan pulang membawa buku untuk anak-anak mereka.", 12)),
            PageHash = new string('0', 64),
            CopyHash = null,
            Kind = MentionKind.Earned,
        })]);
        return portal;
    }
}
