using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;
using PortalMitra.MediaExposureTests.Evidence;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

namespace PortalMitra.MediaExposureTests.Logging;

public sealed partial class LogMentionTests
{
    private const string Form = "/kelola/liputan/catat";

    /// <summary>Begins as a photo does.</summary>
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Repeat((byte)7, 500)];

    private static readonly byte[] Scan = Encoding.ASCII.GetBytes("%PDF-1.4\n% pindaian koran\n%%EOF\n");

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cutting_of_a_newspaper_with_its_photo_is_logged_and_accepted(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var reviewer = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var sent = await reviewer.PostFileAsync(Form, "Files", "halaman 7.JPG", Photo, Cutting(accepts: true));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var mention = Assert.Single(await portal.MentionsAsync());
        Assert.Equal(
            ("Pustaka keliling tiba di Taeh", "Harian Uji", OutletType.Print, "edisi 5.231, halaman 7", MentionKind.Earned, "siti", ReviewState.Accepted, new DateOnly(2026, 11, 20)),
            (mention.Title, mention.Outlet.Name, mention.Outlet.Type, mention.Place, mention.Kind, mention.LoggedBy, mention.State, mention.PublishedOn));
        Assert.Equal((null as string, "", null as string, 3, Tone.Favourable), (mention.Url, mention.PageHash, mention.CopyHash, mention.Prominence, mention.Tone));
        var item = Assert.Single(await portal.EvidenceAsync());
        Assert.Equal((mention.Id, EvidenceKind.Photo, "image/jpeg", "halaman-7.jpg", "siti"), (item.MentionId, item.Kind, item.MediaType, item.FileName, item.AddedBy));
        Assert.Equal(Photo, portal.Stored(item.FileHash!));
        // It has no page: its evidence is what was added, and no link is looked at.
        await portal.KeepEvidenceAsync();
        Assert.Single(await portal.EvidenceAsync());
        Assert.Empty(await portal.QueryAsync(data => data.Set<LinkCheck>().ToListAsync()));
        Assert.Contains("Pustaka keliling tiba di Taeh", await reviewer.ReadAsync(sent.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_decide_logs_what_then_waits()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "LogMentions");

        using var sent = await staff.PostFileAsync(Form, "Files", "scan.pdf", Scan, Cutting(accepts: true));

        Assert.Equal(ReviewState.New, Assert.Single(await portal.MentionsAsync()).State);
        Assert.Equal(EvidenceKind.Scan, Assert.Single(await portal.EvidenceAsync()).Kind);
        Assert.Contains("menunggu ditinjau", await staff.ReadAsync(sent.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ViewMentions")]
    [InlineData("ManageTopics")]
    public async Task Nobody_else_gets_the_form(string permission)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var citizen = portal.Visitor();
        using var other = await portal.StaffAsync("sari", "AccessOffice", permission);

        using var refused = await citizen.GetAsync(Form);
        using var forbidden = await other.GetAsync(Form);

        Assert.Contains("/masuk", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/tidak-berwenang", forbidden.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_logged_without_evidence_and_nothing_typed_is_lost()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var sent = await staff.PostFormAsync(Form, Cutting(accepts: true));

        var page = await sent.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("Lampirkan sedikitnya satu bukti", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Pustaka keliling tiba di Taeh\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-20\"", page, StringComparison.Ordinal);
        Assert.Empty(await portal.MentionsAsync());
    }

    [Theory]
    [InlineData("Input.Medium", "Pilih jenis medianya.")]
    [InlineData("Input.Kind", "Pilih jenis liputannya.")]
    [InlineData("Input.Day", "Pilih tanggal terbit atau siarnya.")]
    [InlineData("Input.Title", "Tulis judulnya.")]
    [InlineData("Input.Text", "Tulis isinya dengan kata-kata sendiri.")]
    [InlineData("Input.OutletName", "Pilih medianya, atau tulis namanya.")]
    [InlineData("Input.Place", "Tulis edisi dan halamannya, atau jam siarnya.")]
    public async Task What_is_missing_is_said_and_the_files_need_not_be_chosen_again(string field, string words)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting(accepts: true);
        var value = form[field];
        form.Remove(field);

        using var sent = await staff.PostFileAsync(Form, "Files", "halaman.jpg", Photo, form);
        var page = await sent.Content.ReadAsStringAsync();
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Empty(await portal.MentionsAsync());

        form[field] = value;
        form["Input.Kept"] = WebUtility.HtmlDecode(Kept().Match(page).Groups[1].Value);
        using var again = await staff.PostFormAsync(Form, form);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("halaman.jpg", Assert.Single(await portal.EvidenceAsync()).FileName);
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("1999-12-31")]
    public async Task A_day_that_cannot_be_is_refused(string day)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting();
        form["Input.Day"] = day;

        using var sent = await staff.PostFileAsync(Form, "Files", "halaman.jpg", Photo, form);

        Assert.Contains("antara tahun 2000 dan hari ini", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_ticket_opens_no_file()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting();
        form["Input.Kept"] = "{\"Hash\":\"" + new string('a', 64) + "\"}";

        using var sent = await staff.PostFormAsync(Form, form);

        Assert.Contains("Lampirkan sedikitnya satu bukti", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_form_sent_twice_or_at_once_is_one_item(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting(accepts: true);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostFileAsync(Form, "Files", "halaman.jpg", Photo, form)));
        using var late = await staff.PostFileAsync(Form, "Files", "halaman.jpg", Photo, form);

        Assert.All(sent.Append(late), response => Assert.Equal(HttpStatusCode.Redirect, response.StatusCode));
        Assert.Single(sent.Append(late).Select(response => response.Headers.Location!.ToString()).Distinct());
        Assert.Single(await portal.MentionsAsync());
        Assert.Single(await portal.EvidenceAsync());
        foreach (var response in sent)
            response.Dispose();
    }

    [Fact]
    public async Task An_outlet_that_is_known_by_its_name_is_not_entered_again_and_one_of_another_kind_is_refused()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var first = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, Cutting());
        using var second = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, Cutting());
        Assert.Single((await portal.MentionsAsync()).Select(mention => mention.Outlet.Id).Distinct());
        var form = Cutting();
        form["Input.Medium"] = "Radio";
        form["Input.OutletId"] = $"{(await portal.MentionsAsync())[0].Outlet.Id}";

        using var third = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, form);

        Assert.Contains("tercatat dengan jenis lain", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_recording_is_evidence_of_a_broadcast()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting(accepts: true);
        form["Input.Medium"] = "Radio";
        form["Input.OutletName"] = "Radio Uji";
        form["Input.Place"] = "pukul 17.30 WIB";
        form["Input.Recording"] = "javascript:alert(1)";
        using var bad = await staff.PostFormAsync(Form, form);
        Assert.Contains("Alamat ini tidak dapat dibaca", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        form["Input.Recording"] = "https://rekaman.test/siaran/7";
        using var sent = await staff.PostFormAsync(Form, form);

        Assert.Equal((EvidenceKind.Link, "https://rekaman.test/siaran/7"), Assert.Single(await portal.EvidenceAsync()) is var item ? (item.Kind, item.Address) : default);
    }

    [Theory]
    [InlineData("naskah.pdf", "<script>alert(1)</script>                ", "bukan foto, PDF, atau rekaman")]
    [InlineData("gambar.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "bukan foto, PDF, atau rekaman")]
    [InlineData("program.jpg", "MZ this is a program in truth", "bukan foto, PDF, atau rekaman")]
    [InlineData("kosong.pdf", "", "berkasnya kosong")]
    public async Task What_only_calls_itself_evidence_is_refused(string name, string content, string words)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var sent = await staff.PostFileAsync(Form, "Files", name, Encoding.UTF8.GetBytes(content), Cutting());

        Assert.Contains(words, await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await portal.EvidenceAsync());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_one_larger_than_all_is_not_even_read()
    {
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { Settings = { ["Exposure:MaxUploadMegabytes"] = "1" } });
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var sent = await staff.PostFileAsync(Form, "Files", "besar.jpg", [.. Photo, .. new byte[1024 * 1024]], Cutting());

        Assert.Contains("besar: lebih besar dari 1 MB", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Berkas yang dikirim bersama lebih dari 210 MB", await staff.ReadAsync(Form + "?terlalu-besar=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_full_is_said_in_words_and_what_was_typed_stays()
    {
        var store = new FullStore();
        await using var portal = await PortalFixture.ServeAsync(options: new PortalFixtureOptions { ConfigureServices = store.PutBefore });
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting(accepts: true);
        store.IsFull = true;

        using var sent = await staff.PostFileAsync(Form, "Files", "halaman.jpg", Photo, form);
        var page = await sent.Content.ReadAsStringAsync();
        Assert.Contains("penyimpanan portal penuh atau bermasalah", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Pustaka keliling tiba di Taeh\"", page, StringComparison.Ordinal);
        Assert.Empty(await portal.MentionsAsync());
        store.IsFull = false;
        using var again = await staff.PostFileAsync(Form, "Files", "halaman.jpg", Photo, form);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_pasted_link_is_fetched_politely_and_fills_the_form_in(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, served: true);
        outlet.ServeMention(1, "<meta property='article:published_time' content='2026-11-02T08:00:00+07:00'>");
        using var staff = await outlet.Portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var filled = await staff.PostFormAsync(Form, new() { ["Link"] = outlet.At(ScriptedOutlet.Path(1)) }, Form + "?handler=Link");
        var page = await filled.Content.ReadAsStringAsync();

        Assert.Contains("value=\"Perpustakaan Nagari Piobang buka malam ke-1\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-02\"", page, StringComparison.Ordinal);
        Assert.Contains("lampu tambahan di teras", page, StringComparison.Ordinal);
        Assert.Contains("Skor kecocokan dengan topik", page, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", ScriptedOutlet.Path(1)], outlet.AskedInAll);
        Assert.DoesNotContain("Tulis judulnya", page, StringComparison.Ordinal);

        // No file: the page that was fetched is the evidence.
        using var sent = await staff.PostFormAsync(Form, FieldsOf(page, accepts: true));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await outlet.Portal.KeepEvidenceAsync();

        var mention = Assert.Single(await outlet.Portal.MentionsAsync());
        Assert.Equal((ReviewState.Accepted, outlet.At(ScriptedOutlet.Path(1)), "siti", "Meta"), (mention.State, mention.Url, mention.LoggedBy, mention.PublishedFrom));
        Assert.True(mention.ScoreTenths > 0);
        Assert.Equal(EvidenceKind.Warc, Assert.Single(await outlet.Portal.EvidenceAsync()).Kind);
        Assert.Single(outlet.Asked);
        Assert.Equal(mention.Id, (await outlet.Portal.LinkAsync()).MentionId);
    }

    [Theory]
    [InlineData(403, "tidak mengizinkan portal")]
    [InlineData(404, "")]
    [InlineData(402, "")]
    public async Task A_link_that_is_walled_is_said_in_words_and_the_form_goes_on_by_hand(int status, string words)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(served: true);
        outlet.Refuse(ScriptedOutlet.Path(1), status);
        using var staff = await outlet.Portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var filled = await staff.PostFormAsync(Form, new() { ["Link"] = outlet.At(ScriptedOutlet.Path(1)), ["Input.Title"] = "Judul yang sudah ditulis" }, Form + "?handler=Link");
        var page = await filled.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, filled.StatusCode);
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("value=\"Judul yang sudah ditulis\"", page, StringComparison.Ordinal);
        var form = Cutting(accepts: true);
        form["Input.Medium"] = "Online";
        form["Input.Url"] = outlet.At(ScriptedOutlet.Path(1));
        using var sent = await staff.PostFileAsync(Form, "Files", "layar.jpg", Photo, form);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(outlet.Home.Authority, Assert.Single(await outlet.Portal.MentionsAsync()).Outlet.SiteKey);
    }

    [Fact]
    public async Task A_link_inside_the_network_is_not_asked_for()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var filled = await staff.PostFormAsync(Form, new() { ["Link"] = "http://169.254.169.254/latest/meta-data" }, Form + "?handler=Link");

        Assert.Contains("error-summary", await filled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_a_mention_already_leads_there_however_it_is_spelled()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(served: true);
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        outlet.ServeMention(1);
        await outlet.AddAsync();
        await outlet.CrawlAsync();
        var mention = Assert.Single(await outlet.Portal.MentionsAsync());
        var asked = outlet.AskedInAll.Count;
        using var staff = await outlet.Portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var filled = await staff.PostFormAsync(Form, new() { ["Link"] = outlet.At(ScriptedOutlet.Path(1)) + "?utm_source=wa&amp=1" }, Form + "?handler=Link");

        Assert.Contains($"href=\"/kelola/liputan/{mention.Id}/salinan\"", await filled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(asked, outlet.AskedInAll.Count);
    }

    [Fact]
    public async Task A_link_that_was_read_and_dropped_is_taken_up()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(served: true);
        outlet.ServeFeed("/feed", 1);
        await outlet.AddAsync();
        await outlet.CrawlAsync();
        Assert.Equal(LinkState.NotMatched, Assert.Single(await outlet.LinksAsync()).State);
        using var staff = await outlet.Portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");

        using var filled = await staff.PostFormAsync(Form, new() { ["Link"] = outlet.At(ScriptedOutlet.Path(1)) }, Form + "?handler=Link");
        // The page gives no day.
        var fields = FieldsOf(await filled.Content.ReadAsStringAsync(), accepts: true);
        fields["Input.Day"] = "2026-11-01";
        using var sent = await staff.PostFormAsync(Form, fields);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Single(await outlet.Portal.MentionsAsync());
        Assert.Equal(LinkState.Matched, Assert.Single(await outlet.LinksAsync()).State);
    }

    [Fact]
    public async Task Nobody_uses_the_page_that_somebody_else_has_pasted()
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(served: true);
        outlet.ServeMention(1);
        using var one = await outlet.Portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var other = await outlet.Portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var filled = await one.PostFormAsync(Form, new() { ["Link"] = outlet.At(ScriptedOutlet.Path(1)) }, Form + "?handler=Link");

        using var sent = await other.PostFormAsync(Form, FieldsOf(await filled.Content.ReadAsStringAsync(), accepts: true));

        Assert.Contains("Lampirkan sedikitnya satu bukti", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_logged_can_be_corrected_and_whoever_was_slower_sees_both(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var sent = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, Cutting());
        var mention = Assert.Single(await portal.MentionsAsync());
        var edit = $"{Form}/{mention.Id}";
        var fields = Cutting();
        fields["Input.Title"] = "Pustaka keliling tiba di Taeh Bukik";
        fields["Input.Day"] = "2026-11-19";
        fields["Input.Version"] = $"{mention.Version}";

        using var saved = await staff.PostFormAsync(edit, fields);
        fields["Input.Title"] = "Judul dari orang kedua";
        using var late = await staff.PostFormAsync(edit, fields);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await late.Content.ReadAsStringAsync();
        Assert.Contains("Pustaka keliling tiba di Taeh Bukik", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Judul dari orang kedua\"", page, StringComparison.Ordinal);
        var after = Assert.Single(await portal.MentionsAsync());
        Assert.Equal(("Pustaka keliling tiba di Taeh Bukik", new DateOnly(2026, 11, 19), "Logged"), (after.Title, after.PublishedOn, after.PublishedFrom));
        Assert.Contains(await portal.QueryAsync(data => data.Set<AuditEntry>().ToListAsync()), entry => entry.EntityType == "Mention" && entry.Action == "Changed" && entry.Actor == "siti");
    }

    [Fact]
    public async Task After_it_is_decided_whoever_logged_it_may_not_change_it_any_more()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "LogMentions");
        using var sent = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, Cutting());
        var mention = Assert.Single(await portal.MentionsAsync());
        Assert.Contains("Pustaka keliling", await staff.ReadAsync($"{Form}/{mention.Id}"), StringComparison.Ordinal);
        await portal.AcceptAllAsync();

        using var refused = await staff.GetAsync($"{Form}/{mention.Id}");

        Assert.Contains("/tidak-berwenang", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_stands_at_the_outlet_of_its_site_and_another_one_that_was_chosen_is_refused_in_words(TestDatabase database)
    {
        await using var outlet = await ScriptedOutlet.OpenAsync(database, served: true);
        outlet.Serve("/feed", outlet.Feed(1), "application/rss+xml");
        outlet.ServeMention(1);
        var (other, further) = (Mentions.Outlet("lain"), Mentions.Outlet("rumah"));
        further.Aliases.Add(new OutletAlias { SiteKey = "rumah-lama.test" });
        await outlet.Portal.InsertAsync(other, further);
        using var staff = await outlet.Portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        var form = Cutting(accepts: true);
        form["Input.Medium"] = "Online";
        form["Input.Url"] = outlet.At(ScriptedOutlet.Path(1));
        form["Input.OutletId"] = $"{other.Id}";

        using var refused = await staff.PostFileAsync(Form, "Files", "layar.jpg", Photo, form);
        Assert.Contains("bukan di situs media yang dipilih", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await outlet.Portal.MentionsAsync());
        form.Remove("Input.OutletId");
        using var sent = await staff.PostFileAsync(Form, "Files", "layar.jpg", Photo, form);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        // The crawler meets the same article under its own outlet: it is one mention.
        var own = await outlet.Portal.QueryAsync(data => data.Set<Outlet>().SingleAsync(one => one.SiteKey == outlet.Home.Authority));
        await outlet.Portal.InScopeAsync(async services =>
        {
            var data = services.GetRequiredService<PortalDbContext>();
            data.Attach(own);
            data.Add(new Source { Slug = "uji", Outlet = own, Kind = SourceKind.Feed, Url = outlet.At("/feed"), IsEnabled = true, NextDueUtc = DateTime.UnixEpoch });
            await data.SaveChangesAsync();
        });
        await outlet.CrawlAsync();
        Assert.Equal(own.Id, Assert.Single(await outlet.Portal.MentionsAsync()).OutletId);

        // A further site is the outlet's own.
        form = Cutting();
        form["Input.Medium"] = "Online";
        form["Input.Url"] = "https://rumah-lama.test/berita/5";
        form["Input.OutletId"] = $"{further.Id}";
        using var alias = await staff.PostFileAsync(Form, "Files", "layar.jpg", Photo, form);
        Assert.Equal(HttpStatusCode.Redirect, alias.StatusCode);
        Assert.Contains(further.Id, (await outlet.Portal.MentionsAsync()).Select(mention => mention.OutletId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_outlet_that_somebody_else_enters_at_the_same_moment_is_used(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        var input = new LogInput { Medium = OutletType.Radio, OutletName = "Radio Uji", Title = "Siaran", Day = new DateOnly(2026, 11, 20), Place = "pukul 17.30", Kind = MentionKind.Earned, Text = "Siaran tentang pustaka.", Form = Guid.NewGuid() };
        await portal.InScopeAsync(async services =>
        {
            var isFirst = true;
            services.GetRequiredService<PortalDbContext>().SavingChanges += (_, _) =>
            {
                if (!isFirst)
                    return;
                isFirst = false;
                using var scope = services.CreateScope();
                var data = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                data.Add(new Outlet { Slug = "radio-uji", Name = "Radio Uji", SiteKey = "radio:radio-uji", Type = OutletType.Radio });
                data.SaveChanges();
            };

            await services.GetRequiredService<LoggedMentions>().AddAsync(input, null, null, [], null, accepts: false, "siti", CancellationToken.None);
        });

        Assert.Equal("radio:radio-uji", Assert.Single(await portal.MentionsAsync()).Outlet.SiteKey);
        Assert.Equal(1, await portal.QueryAsync(data => data.Set<Outlet>().CountAsync(outlet => outlet.Name == "Radio Uji")));
    }

    [Fact]
    public async Task The_form_says_that_one_sentence_of_what_is_written_becomes_public()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var citizen = portal.Visitor();
        using var sent = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, Cutting(accepts: true));

        var page = await citizen.ReadAsync("/liputan");

        Assert.Contains("Koran ini melaporkan kedatangan pustaka keliling di Nagari Taeh.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Warga meminjam dua ratus buku", page, StringComparison.Ordinal);
        Assert.Contains("Satu kalimatnya tampil di halaman publik; selebihnya hanya dilihat petugas.", await staff.ReadAsync(Form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_corrected_is_compared_anew()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var sent = await staff.PostFileAsync(Form, "Files", "a.jpg", Photo, Cutting());
        await portal.QueryAsync(data => data.Set<Mention>().ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Fingerprint, new byte[] { 1, 2, 3 })));
        var (mention, fields) = (Assert.Single(await portal.MentionsAsync()), Cutting());
        fields["Input.Version"] = $"{mention.Version}";
        using var same = await staff.PostFormAsync($"{Form}/{mention.Id}", fields);
        var untouched = Assert.Single(await portal.MentionsAsync());
        fields["Input.Text"] = "Isinya ternyata tentang hal lain sama sekali.";
        fields["Input.Version"] = $"{untouched.Version}";

        using var changed = await staff.PostFormAsync($"{Form}/{mention.Id}", fields);

        Assert.Equal([1, 2, 3], untouched.Fingerprint);
        Assert.Empty(Assert.Single(await portal.MentionsAsync()).Fingerprint);
    }

    internal static Dictionary<string, string> Cutting(bool accepts = false) => new()
    {
        ["Input.Form"] = $"{Guid.NewGuid()}",
        ["Input.Medium"] = "Print",
        ["Input.OutletName"] = "Harian Uji",
        ["Input.Title"] = "Pustaka keliling tiba di Taeh",
        ["Input.Day"] = "2026-11-20",
        ["Input.Place"] = "edisi 5.231, halaman 7",
        ["Input.Kind"] = "Earned",
        ["Input.Text"] = "Koran ini melaporkan kedatangan pustaka keliling di Nagari Taeh. Warga meminjam dua ratus buku.",
        ["Input.Prominence"] = "3",
        ["Input.Tone"] = "Favourable",
        ["Input.AcceptsNow"] = accepts ? "true" : "false",
    };

    /// <summary>What a browser would send back of the form on a page.</summary>
    private static Dictionary<string, string> FieldsOf(string page, bool accepts)
    {
        var fields = new Dictionary<string, string> { ["Input.AcceptsNow"] = accepts ? "true" : "false" };
        foreach (Match field in Field().Matches(page))
        {
            var tag = field.Value;
            var isChoice = tag.Contains("type=\"radio\"", StringComparison.Ordinal) || tag.Contains("type=\"checkbox\"", StringComparison.Ordinal);
            if (isChoice && !tag.Contains("checked", StringComparison.Ordinal))
                continue;
            if (Value().Match(tag) is { Success: true } value)
                fields[field.Groups[1].Value] = WebUtility.HtmlDecode(value.Groups[1].Value);
        }

        fields["Input.Text"] = WebUtility.HtmlDecode(Text().Match(page).Groups[1].Value);
        if (Selected().Match(page) is { Success: true } chosen)
            fields["Input.OutletId"] = chosen.Groups[1].Value;
        return fields;
    }

    [GeneratedRegex("name=\"Input.Kept\" value=\"([^\"]+)\"")]
    private static partial Regex Kept();

    [GeneratedRegex("<input[^>]*name=\"(Input\\.[A-Za-z]+)\"[^>]*>")]
    private static partial Regex Field();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("<textarea[^>]*name=\"Input.Text\"[^>]*>([^<]*)</textarea>")]
    private static partial Regex Text();

    [GeneratedRegex("<option value=\"([0-9]+)\" selected")]
    private static partial Regex Selected();
}
