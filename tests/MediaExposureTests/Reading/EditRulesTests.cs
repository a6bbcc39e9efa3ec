using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Probing;

namespace PortalMitra.MediaExposureTests.Reading;

/// <summary>The page of an outlet's reading rules, with an outlet on loopback whose template needs some.</summary>
public sealed partial class EditRulesTests
{
    private const string Page = "/kelola/media/uji/aturan-baca";
    private const string Article = "/lembar/7";
    private const string Slogan = "Lensa Uji, kabar dari pasar ke pasar";

    [Theory, OnSqlite, OnPostgres]
    public async Task Rules_are_tried_on_a_page_that_is_fetched_once_and_saved_with_it(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var opened = await PostAsync(staff, "Open", Fields(outlet));
        var tried = await PostAsync(staff, "Preview", Fields(outlet, opened));
        using var saved = await staff.PostFormAsync(Page, Fields(outlet, tried));
        var page = Words(await staff.ReadAsync(Page));

        Assert.Equal([Article], outlet.Asked);
        Assert.Contains(Slogan, Side(tried, "Tanpa aturan"), StringComparison.Ordinal);
        Assert.Contains("Harga ikan turun di hari pasar", Side(tried, "Dengan aturan"), StringComparison.Ordinal);
        Assert.Contains("20 November 2026, 08.30 WIB", Side(tried, "Dengan aturan"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Masih cocok", page, StringComparison.Ordinal);
        var rules = await RulesAsync(outlet);
        Assert.Equal((".br", ".iklan", ".jdl", ".wkt"), (rules!.Body, rules.Remove, rules.Title, rules.Date));
        Assert.Equal(("budi", outlet.At(Article)), (rules.ChangedBy, rules.ExampleUrl));
        Assert.Equal("Harga ikan turun di hari pasar", rules.Example!.Title);
        Assert.StartsWith("Pedagang ikan", rules.Example.First, StringComparison.Ordinal);
        await outlet.Portal.InScopeAsync(services =>
        {
            using var copy = services.GetRequiredService<IFileStore>().OpenRead(rules.ExampleCopy!);
            Assert.NotNull(copy);
            return Task.CompletedTask;
        });
        var audit = await outlet.Portal.QueryAsync(data => data.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.EntityType == nameof(ReadingRules)));
        Assert.Equal(("budi", "Created", "uji"), (audit.Actor, audit.Action, audit.EntityName));
        Assert.Contains(".jdl", audit.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Pedagang ikan", audit.After, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_crawl_reads_by_them_from_then_on(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database, mention: true);
        outlet.Serve("/feed", $"<rss version='2.0'><channel><item><title>x</title><link>{outlet.At(Article)}</link></item></channel></rss>", "application/rss+xml");
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        using var saved = await staff.PostFormAsync(Page, Fields(outlet, await PostAsync(staff, "Open", Fields(outlet))));

        await outlet.CrawlAsync();

        var mention = await outlet.Portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().SingleAsync());
        Assert.Equal(("Harga ikan turun di hari pasar", "Rule"), (mention.Title, mention.PublishedFrom));
        Assert.Equal(new DateOnly(2026, 11, 20), mention.PublishedOn);
        Assert.DoesNotContain("Sorotan", mention.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Body", ".br:has(p)", "memakai :has, yang terlalu berat")]
    [InlineData("Input.Title", "h1..judul", "“h1..judul” tidak dapat dipakai sebagai pemilih")]
    [InlineData("Input.Remove", ".iklan\n<<\n.kotak", "“<<” tidak dapat dipakai sebagai pemilih")]
    [InlineData("Input.Body", ".tidak-ada", "Bagian yang memuat isi berita: tidak ada yang cocok pada halaman contoh.")]
    [InlineData("Input.Body", ".wkt", "Dengan aturan ini halaman contoh tidak terbaca.")]
    public async Task What_cannot_be_is_refused_in_words_and_nothing_typed_is_lost(string field, string value, string words)
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var opened = await PostAsync(staff, "Open", Fields(outlet));

        var answer = await PostAsync(staff, null, new(Fields(outlet, opened)) { [field] = value });

        Assert.Contains(words, answer, StringComparison.Ordinal);
        Assert.Contains(value.Split('\n')[^1], answer, StringComparison.Ordinal);
        Assert.Contains("value=\".wkt\"", answer, StringComparison.Ordinal);
        Assert.Null(await RulesAsync(outlet));
    }

    [Fact]
    public async Task A_selector_longer_than_300_letters_and_a_list_of_more_than_20_are_refused()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var answer = await PostAsync(staff, null, new(Fields(outlet))
        {
            ["Input.Body"] = "." + new string('x', 300),
            ["Input.Remove"] = string.Join('\n', Enumerable.Range(0, 21).Select(number => $".a{number}")),
        });

        Assert.Contains("Pemilih paling panjang 300 huruf.", answer, StringComparison.Ordinal);
        Assert.Contains("Paling banyak 20 baris.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_example_or_without_any_rule_nothing_is_saved()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var opened = await PostAsync(staff, "Open", Fields(outlet));

        var withoutExample = await PostAsync(staff, null, Fields(outlet));
        var withoutRules = await PostAsync(staff, null, new() { ["Input.ExampleId"] = ExampleIn(opened) });

        Assert.Contains("Ambil satu halaman contoh dulu", withoutExample, StringComparison.Ordinal);
        Assert.Contains("Isi sedikitnya satu bagian.", withoutRules, StringComparison.Ordinal);
        Assert.Null(await RulesAsync(outlet));
    }

    [Fact]
    public async Task Of_two_people_who_edit_the_second_sees_both_versions()
    {
        await using var outlet = await OpenAsync();
        using var budi = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        using var sari = await outlet.Portal.StaffAsync("sari", "AccessOffice", "ManageSources");
        var opened = await PostAsync(budi, "Open", Fields(outlet));
        using var first = await budi.PostFormAsync(Page, Fields(outlet, opened));

        var late = await PostAsync(sari, null, new(Fields(outlet, opened)) { ["Input.Title"] = "h1", ["Input.Version"] = "" });
        var again = await PostAsync(sari, null, new(Fields(outlet, late)) { ["Input.Title"] = "h1", ["Input.Version"] = VersionIn(late) });

        Assert.Contains("Orang lain baru saja menyimpan perubahan", late, StringComparison.Ordinal);
        Assert.Contains("<code>.jdl</code>", late, StringComparison.Ordinal);
        Assert.Contains("value=\"h1\"", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Orang lain", again, StringComparison.Ordinal);
        Assert.Equal(("h1", "sari"), ((await RulesAsync(outlet))!.Title, (await RulesAsync(outlet))!.ChangedBy));
    }

    [Fact]
    public async Task Who_saves_what_another_has_deleted_is_told_so()
    {
        await using var outlet = await OpenAsync();
        using var budi = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var opened = await PostAsync(budi, "Open", Fields(outlet));
        using var saved = await budi.PostFormAsync(Page, Fields(outlet, opened));
        using var deleted = await budi.PostFormAsync(Page, new() { ["Input.Version"] = "0" }, $"{Page}?handler=Delete");

        var late = await PostAsync(budi, null, new(Fields(outlet, opened)) { ["Input.Version"] = "0" });
        using var twice = await budi.PostFormAsync(Page, new() { ["Input.Version"] = "0" }, $"{Page}?handler=Delete");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (deleted.StatusCode, twice.StatusCode));
        Assert.Contains("Aturan ini baru saja dihapus.", late, StringComparison.Ordinal);
        Assert.Null(await RulesAsync(outlet));
        Assert.Equal(["Created", "Deleted"], await outlet.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.EntityType == nameof(ReadingRules)).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_double_click_saves_once_and_frightens_nobody(TestDatabase database)
    {
        await using var outlet = await OpenAsync(database);
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var opened = await PostAsync(staff, "Open", Fields(outlet));

        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostFormAsync(Page, Fields(outlet, opened))));

        Assert.All(clicks, click => Assert.Equal(HttpStatusCode.Redirect, click.StatusCode));
        Assert.Equal(1, await outlet.Portal.QueryAsync(data => data.Set<ReadingRules>().CountAsync()));
    }

    [Fact]
    public async Task A_page_that_robots_forbid_is_not_fetched()
    {
        await using var outlet = await OpenAsync();
        outlet.Serve("/robots.txt", "User-agent: *\nDisallow: /lembar/\n", "text/plain");
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var answer = await PostAsync(staff, "Open", Fields(outlet));

        Assert.Contains("Aturan robots.txt media meminta portal tidak membaca alamat ini", answer, StringComparison.Ordinal);
        Assert.Contains("value=\".jdl\"", answer, StringComparison.Ordinal);
        Assert.Empty(outlet.Asked);
    }

    [Fact]
    public async Task Whatever_the_address_answers_there_are_words_for_it()
    {
        await using var outlet = await OpenAsync(withNeighbour: true);
        outlet.Refuse("/hilang", 410);
        outlet.Refuse("/sibuk", 429, retryAfter: "600");
        outlet.Serve("/lain", context =>
        {
            context.Response.Redirect(outlet.Neighbour!.At("/x"));
            return Task.CompletedTask;
        });
        outlet.Neighbour!.Serve("/x", "<h1>Lain</h1>");
        outlet.Serve("/gambar", "GIF89a bukan halaman", "image/gif");
        outlet.Serve("/besar", context => context.Response.WriteAsync("<p>" + new string('x', 11 * 1024 * 1024)));
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        async Task<string> Open(string address) => await PostAsync(staff, "Open", new(Fields(outlet)) { ["Input.Address"] = address });

        Assert.Contains("Tulis alamat satu berita", await Open(""), StringComparison.Ordinal);
        Assert.Contains("Alamat ini tidak dapat dibaca.", await Open("http://"), StringComparison.Ordinal);
        Assert.Contains("Alamat ini bukan dari 127.0.0.1", await Open("https://media-lain.test/berita"), StringComparison.Ordinal);
        Assert.Contains("Alamat ini mengarah ke jaringan dalam", await Open("http://169.254.169.254/latest"), StringComparison.Ordinal);
        Assert.Contains("Alamat ini mengarah ke situs lain", await Open(outlet.At("/lain")), StringComparison.Ordinal);
        Assert.Contains("Isinya bukan halaman web.", await Open(outlet.At("/gambar")), StringComparison.Ordinal);
        Assert.Contains("Input_Address\">", await Open(outlet.At("/hilang")), StringComparison.Ordinal);
        Assert.Contains("Input_Address\">", await Open(outlet.At("/besar")), StringComparison.Ordinal);
        await Open(outlet.At("/sibuk"));
        Assert.Contains("Situs ini meminta jeda sampai 23 November 2026", await Open(outlet.At(Article)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_presses_twice_asks_the_site_once()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        await PostAsync(staff, "Open", Fields(outlet));
        await PostAsync(staff, "Open", Fields(outlet));

        Assert.Equal([Article], outlet.Asked);
    }

    [Fact]
    public async Task Of_a_page_that_wants_no_copy_kept_only_what_was_read_is_kept()
    {
        await using var outlet = await OpenAsync(head: "<meta name=robots content=noarchive>");
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        using var saved = await staff.PostFormAsync(Page, Fields(outlet, await PostAsync(staff, "Open", Fields(outlet))));
        outlet.Portal.Clock.Advance(TimeSpan.FromDays(2));
        await outlet.Portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<ProbeJob>(services).RunAsync(CancellationToken.None));

        using var later = await outlet.Portal.SignInAsync("budi");

        var page = Words(await later.ReadAsync(Page));
        var checkedAgain = await PostAsync(later, "Recheck", []);

        var rules = await RulesAsync(outlet);
        Assert.Null(rules!.ExampleCopy);
        Assert.Equal("Harga ikan turun di hari pasar", rules.Example!.Title);
        Assert.Equal(0, await outlet.Portal.QueryAsync(data => data.Set<ExamplePage>().CountAsync(one => one.FetchedUtc < new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Contains("Medianya meminta agar halamannya tidak disimpan", page, StringComparison.Ordinal);
        Assert.Contains("Halaman contoh di situsnya masih terbaca seperti ketika aturan ini disimpan.", checkedAgain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_template_shows_in_words_what_is_read_differently()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        using var saved = await staff.PostFormAsync(Page, Fields(outlet, await PostAsync(staff, "Open", Fields(outlet))));
        outlet.Serve(Article, Html().Replace("Harga ikan turun", "Harga ikan naik", StringComparison.Ordinal).Replace("20/11/2026", "21/11/2026", StringComparison.Ordinal));

        var differs = await PostAsync(staff, "Recheck", []);
        outlet.Serve(Article, $"<html><head><title>{Slogan}</title></head><body><h1>{Slogan}</h1><p>Berita ini sudah diturunkan.</p></body></html>");
        var broken = await PostAsync(staff, "Recheck", []);
        var stored = Words(await staff.ReadAsync(Page));

        Assert.Contains("Halaman contoh di situsnya kini terbaca berbeda.", differs, StringComparison.Ordinal);
        Assert.Contains("Harga ikan naik di hari pasar", differs, StringComparison.Ordinal);
        Assert.Contains("21 November 2026, 08.30 WIB", differs, StringComparison.Ordinal);
        Assert.Contains("Dengan aturan ini halaman contoh di situsnya tidak lagi terbaca.", broken, StringComparison.Ordinal);
        // What is stored has not changed.
        Assert.Contains("Masih cocok", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_is_kept_for_a_day()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var opened = await PostAsync(staff, "Open", Fields(outlet));
        outlet.Portal.Clock.Advance(TimeSpan.FromHours(25));
        await outlet.Portal.InScopeAsync(services => ActivatorUtilities.CreateInstance<ProbeJob>(services).RunAsync(CancellationToken.None));

        using var later = await outlet.Portal.SignInAsync("budi");
        var answer = await PostAsync(later, "Preview", Fields(outlet, opened));

        Assert.Contains("Halaman contoh hanya disimpan sehari dan sudah dihapus.", answer, StringComparison.Ordinal);
        Assert.Contains("value=\".jdl\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Export")]
    public async Task Only_who_looks_after_sources_gets_in(string handler)
    {
        await using var outlet = await OpenAsync();
        using var citizen = outlet.Portal.Visitor();
        using var reviewer = await outlet.Portal.StaffAsync("sari", "AccessOffice", "ReviewMentions", "ManageTopics");

        using var refused = await citizen.GetAsync(Page + handler);
        using var forbidden = await reviewer.GetAsync(Page + handler);
        using var frame = await reviewer.GetAsync("/kelola/contoh-halaman/uji/1");

        Assert.Contains("/masuk", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/tidak-berwenang", forbidden.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/tidak-berwenang", frame.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawn_page_runs_nothing_loads_nothing_and_stays_in_our_own_frames()
    {
        await using var outlet = await OpenAsync(head: "<script src=//jahat.test/x.js></script>");
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var id = ExampleIn(await PostAsync(staff, "Open", Fields(outlet)));
        await outlet.Portal.InsertAsync(Mentions.Outlet("lain"));

        using var drawn = await staff.GetAsync($"/kelola/contoh-halaman/uji/{id}");
        using var elsewhere = await staff.GetAsync($"/kelola/contoh-halaman/lain/{id}");
        using var missing = await staff.GetAsync("/kelola/contoh-halaman/uji");

        var policy = Assert.Single(drawn.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        var html = await drawn.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("div.jdl", html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (elsewhere.StatusCode, missing.StatusCode));
    }

    [Fact]
    public async Task A_suggestion_fills_its_field_and_what_is_left_out_is_added()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        var opened = await PostAsync(staff, "Open", Fields(outlet));
        Assert.Contains("value=\"Remove .sorotan\"", opened, StringComparison.Ordinal);

        var taken = await PostAsync(staff, "Preview", new(Fields(outlet, opened)) { ["take"] = "Remove .sorotan" });
        var title = await PostAsync(staff, "Preview", new(Fields(outlet, opened)) { ["take"] = "Title h1" });

        Assert.Contains(".iklan\n.sorotan</textarea>", taken.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("id=\"Input_Title\" name=\"Input.Title\" value=\"h1\"", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_and_the_review_queue_lead_here()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources", "ReviewMentions");
        using var reviewer = await outlet.Portal.StaffAsync("sari", "AccessOffice", "ReviewMentions");
        var stored = await outlet.Portal.QueryAsync(data => data.Set<Outlet>().SingleAsync(one => one.Slug == "uji"));
        await outlet.Portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalMitra.Framework.Data.PortalDbContext>();
            data.Add(Mentions.New(await data.Set<Outlet>().SingleAsync(one => one.Slug == "uji"), 1));
            await data.SaveChangesAsync();
        });

        Assert.Contains($"href=\"{Page}\"", await staff.ReadAsync("/kelola/sumber/uji"), StringComparison.Ordinal);
        var link = LinkToRules().Match(await staff.ReadAsync("/kelola/liputan")).Groups[1].Value;
        Assert.Contains($"value=\"https://{stored.SiteKey}/berita/1\"", Words(await staff.ReadAsync(WebUtility.HtmlDecode(link))), StringComparison.Ordinal);
        Assert.DoesNotContain("aturan-baca", await reviewer.ReadAsync("/kelola/liputan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_the_page_is_English()
    {
        await using var outlet = await OpenAsync();
        using var staff = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ManageSources");

        var page = await staff.ReadAsync("/en" + Page);

        Assert.Contains("How Media uji is read", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rules.", Tag().Replace(page, ""), StringComparison.Ordinal);
    }

    /// <summary>The slogan is the headline, and an old story beside the article is longer than it.</summary>
    private static string Html(string head = "", bool mention = false) => $"""
        <html><head><title>{Slogan}</title>{head}</head><body><h1>{Slogan}</h1>
        <div class=kiri><div class=jdl>Harga ikan turun di hari pasar</div><div class=wkt>20/11/2026 08.30 WIB</div>
        <div class=br><p>Pedagang ikan di pasar mingguan menurunkan harga karena tangkapan pekan ini melimpah{(mention ? ", kata pengelola Perpustakaan Nagari Piobang di Kabupaten Lima Puluh Kota yang membuka lapak buku" : "")}.</p><div class=iklan>Pasang iklan di sini, murah dan cepat.</div>
        <p>Pembeli datang sejak subuh dari jorong-jorong di hulu. Menjelang siang, setelah es batu mencair dan keranjang ditumpuk, sebagian besar lapak sudah kosong.</p></div></div>
        <div class=sorotan>{string.Concat(Enumerable.Range(1, 8).Select(number => $"<p>Sorotan lama bagian {number}: kisah panjang tentang jembatan gantung, hujan, lumpur, dan orang-orang yang tetap menyeberang setiap hari, berangkat pagi dan pulang petang.</p>"))}</div>
        </body></html>
        """;

    private static async Task<ScriptedOutlet> OpenAsync(TestDatabase database = TestDatabase.Sqlite, string head = "", bool mention = false, bool withNeighbour = false)
    {
        var outlet = await ScriptedOutlet.OpenAsync(database, served: true, withNeighbour: withNeighbour);
        outlet.Serve(Article, Html(head, mention));
        await outlet.AddAsync();
        return outlet;
    }

    private static Dictionary<string, string> Fields(ScriptedOutlet outlet, string? page = null) => new()
    {
        ["Input.Address"] = outlet.At(Article),
        ["Input.ExampleId"] = page is null ? "" : ExampleIn(page),
        ["Input.Version"] = page is null ? "" : VersionIn(page),
        ["Input.Body"] = ".br",
        ["Input.Remove"] = ".iklan",
        ["Input.Title"] = ".jdl",
        ["Input.Date"] = ".wkt",
    };

    private static async Task<string> PostAsync(PortalVisitor staff, string? handler, Dictionary<string, string> fields)
    {
        using var answer = await staff.PostFormAsync(Page, fields, handler is null ? Page : $"{Page}?handler={handler}");
        return Words(await answer.Content.ReadAsStringAsync());
    }

    private static string Words(string html) => WebUtility.HtmlDecode(html);

    private static string Side(string page, string title)
    {
        var from = page.IndexOf($"<h3>{title}</h3>", StringComparison.Ordinal);
        Assert.True(from >= 0, $"There is no part '{title}'.");
        return page[from..page.IndexOf("</section>", from, StringComparison.Ordinal)];
    }

    private static Task<ReadingRules?> RulesAsync(ScriptedOutlet outlet) => outlet.Portal.QueryAsync(data => data.Set<ReadingRules>().AsNoTracking().SingleOrDefaultAsync());

    private static string ExampleIn(string html) => Example().Match(html).Groups[1].Value;

    private static string VersionIn(string html) => Version().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"Input.ExampleId\" value=\"(\\d+)\"")]
    private static partial Regex Example();

    [GeneratedRegex("class=\"rules-form\".*?name=\"Input.Version\" value=\"(\\d*)\"", RegexOptions.Singleline)]
    private static partial Regex Version();

    [GeneratedRegex("href=\"([^\"]*aturan-baca[^\"]*)\"")]
    private static partial Regex LinkToRules();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
