using System.IO.Compression;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.BrowserTests;

/// <summary>A name is missing from a topic: somebody finds the article among what was dropped, adds the name, sees what it changes, saves. With pictures, to be looked at.</summary>
public sealed class TopicEditorTests
{
    private const string TopicPage = "/kelola/topik/perpustakaan-lima-puluh-kota";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    [BrowserTheory]
    [InlineData(Screen.Phone, false)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.PhoneDark, true)]
    [InlineData(Screen.Desktop, true)]
    public async Task From_an_article_that_was_missed_to_a_topic_that_finds_it(Screen screen, bool javaScript)
    {
        await using var portal = await OpenAsync();
        await using var browser = await BrowserSession.OpenAsync(portal.Address, screen, javaScript);
        var page = browser.Page;
        await browser.SignInAsync("budi", PortalStaff.Password);

        await page.GotoAsync("/kelola/liputan/tersisih");
        await page.FillAsync("#kata", "kejora");
        await page.GetByLabel("Cari di isi berita juga").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Saring", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Isi 3 berita diperiksa.")).ToBeVisibleAsync();
        await SoundAsync(browser, javaScript, "50-tersisih");

        await page.GotoAsync(TopicPage);
        await SoundAsync(browser, javaScript, "51-topik");
        await page.FillAsync("#Input_OwnNames", "Sanggar Kejora");
        await page.FillAsync("#Input_SubjectTerms", "");
        await page.FillAsync("#Input_ProgrammeTerms", "");
        await page.FillAsync("#Input_People_0__Name", "Sri Rahayu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah baris orang" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Input_People_0__Name")).ToHaveValueAsync("Sri Rahayu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Coba", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Perubahan ini kehilangan 1 liputan yang sudah Anda terima")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#hasil").GetByText("Sore di Kejora")).ToBeVisibleAsync();
        await SoundAsync(browser, javaScript, "52-coba");

        await page.FillAsync("#Input_SubjectTerms", "perpustakaan nagari");
        await page.GetByLabel("Terima otomatis mulai").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary").GetByText("Untuk terima otomatis, tulis skornya")).ToBeVisibleAsync();
        await SoundAsync(browser, javaScript, "53-belum-tersimpan");
        await page.GetByLabel("Terima otomatis mulai").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Topik tersimpan.")).ToBeVisibleAsync();
        Assert.Equal("Sanggar Kejora", await portal.QueryAsync(data => data.Set<Topic>().Select(topic => topic.OwnNames).SingleAsync()));

        await page.GotoAsync("/kelola/liputan/tersisih");
        await page.GetByRole(AriaRole.Button, new() { Name = "Angkat jadi temuan: Sore di Kejora" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Beritanya menunggu di antrean tinjauan.")).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    private static async Task SoundAsync(BrowserSession browser, bool javaScript, string picture)
    {
        if (!javaScript)
            return;
        await browser.PictureAsync(picture);
        Assert.Empty((await browser.Page.RunAxe(Rules)).Violations.Select(violation => $"{picture} {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Target))}"));
        Assert.Equal((picture, 0), (picture, await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")));
    }

    /// <summary>A portal with an accepted mention and three dropped articles, one of them about a reading house that the topic does not know.</summary>
    private static async Task<PortalFixture> OpenAsync()
    {
        var portal = await PortalFixture.ServeAsync();
        await portal.AddStaffAsync("budi", "AccessOffice", "ManageTopics", "ReviewMentions");
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var outlet = new Outlet { Slug = "kabar-uji", Name = "Kabar Uji", SiteKey = "kabar-uji.test" };
        var source = new Source { Slug = "kabar-uji", Outlet = outlet, Kind = SourceKind.Feed, Url = "https://kabar-uji.test/feed", IsEnabled = false };
        const string Known = "Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota kini buka sampai pukul sembilan malam.";
        var mention = new Mention
        {
            Outlet = outlet,
            Story = Story.Alone(),
            CanonicalUrl = "https://kabar-uji.test/1",
            Url = "https://kabar-uji.test/1",
            Title = "Pustaka Piobang buka malam",
            PublishedUtc = now,
            PublishedOn = DateOnly.FromDateTime(now),
            PublishedFrom = "Meta",
            FoundUtc = now,
            Sentence = Known,
            ScoreTenths = 40,
            Reasons = "[]",
            Text = Known,
            PageHash = new string('0', 64),
            CopyHash = null,
            Kind = MentionKind.Earned,
        };
        mention.Accept(MentionKind.Earned, "budi", now);
        await portal.InsertAsync(source, mention);
        foreach (var (title, text) in new[]
        {
            ("Harga cabai turun", "Harga cabai di pasar mingguan turun, harga bawang tetap, dan pembeli datang sejak pagi."),
            ("Perpustakaan Kota Payakumbuh buka malam", "Perpustakaan Kota Payakumbuh buka sampai malam tiap Jumat, kata kepala dinasnya, Senin (16/11/2026)."),
            ("Sore di Kejora", "Sanggar Kejora di Kabupaten Lima Puluh Kota dibuka setiap sore. Anak-anak datang membawa buku dari rumah."),
        })
        {
            var link = new FoundLink { OutletId = source.OutletId, SourceId = source.Id, CanonicalUrl = $"https://kabar-uji.test/{title.Length}", Url = $"https://kabar-uji.test/{title.Length}", FoundUtc = now };
            link.FinishNotMatched(0, now);
            await portal.InsertAsync(link);
            await portal.InsertAsync(new DroppedArticle
            {
                FoundLinkId = link.Id,
                OutletId = source.OutletId,
                Title = title,
                CanonicalUrl = link.CanonicalUrl,
                Url = link.Url,
                PublishedUtc = now,
                PublishedOn = DateOnly.FromDateTime(now),
                PublishedFrom = "Meta",
                ReadUtc = now,
                ScoreTenths = 0,
                Kind = MentionKind.Earned,
                PageHash = new string('0', 64),
                TextLength = text.Length,
                Text = Packed(text),
            });
        }

        return portal;
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
