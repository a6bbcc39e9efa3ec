using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.MediaExposureTests.Learning;
using PortalMitra.MediaExposureTests.Review;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Links;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.MediaExposureTests.Links;

public sealed partial class EditLinksTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_partner_that_the_article_names_is_proposed_with_its_sentence_and_stored_nowhere(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var page = WebUtility.HtmlDecode(await budi.ReadAsync(desk.Page));
        Assert.Matches($@"name=""Mitra"" value=""{desk.Bank.Id}"">", page);
        Assert.Contains("namanya tertulis “Bank Gonjong”. “Bank Gonjong menyerahkan buku literasi keuangan.”", page, StringComparison.Ordinal);
        Assert.Matches($@"name=""Naskah"" value=""{desk.Agreement.Id}"">", page);
        Assert.Contains("berlaku pada hari terbit, sampai 31 Desember 2026; perihalnya disebut: “literasi”, “keuangan”.", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"" + desk.Other.Id, page, StringComparison.Ordinal);
        Assert.Equal(("", "", 0), await StoredAsync(portal, desk.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_person_ticks_is_stored_versioned_and_written_down_and_the_reader_returns(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var answer = await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), $"/kelola/liputan?id={desk.Id}&status=baru", ("Mitra", desk.Bank.Id), ("Naskah", desk.Agreement.Id));
        Assert.Equal($"/kelola/liputan?id={desk.Id}&status=baru", answer.Headers.Location?.ToString());
        Assert.Equal(("bank-gonjong", "literasi-keuangan", 1), await StoredAsync(portal, desk.Id));
        var row = await portal.QueryAsync(data => data.Set<AuditEntry>().SingleAsync(row => row.EntityType == nameof(Mention) && row.Action == "Changed"));
        Assert.Equal(("budi", """{"Mitra":[],"Naskah":[]}""", """{"Mitra":["bank-gonjong"],"Naskah":["literasi-keuangan"]}"""), (row.Actor, row.Before, row.After));
        Assert.Matches($@"name=""Mitra"" value=""{desk.Bank.Id}"" checked", await budi.ReadAsync(desk.Page));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unticking_undoes_and_another_partner_is_added_from_the_list(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        (await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), "", ("Mitra", desk.Bank.Id))).Dispose();
        (await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), "", ("MitraLain", desk.Other.Id))).Dispose();
        Assert.Equal(("rumah-baca", "", 2), await StoredAsync(portal, desk.Id));
        (await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), "")).Dispose();
        Assert.Equal(("", "", 3), await StoredAsync(portal, desk.Id));
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/")]
    [InlineData("")]
    public async Task A_foreign_address_to_return_to_is_not_followed(string back)
    {
        await using var portal = await PortalFixture.ServeAsync();
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var answer = await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), back, ("Mitra", desk.Bank.Id));
        Assert.Equal(desk.Page, answer.Headers.Location?.ToString());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_second_keeps_the_ticks_and_overwrites_nothing(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var seen = await budi.ReadAsync(desk.Page);
        (await SendAsync(budi, desk.Page, seen, "", ("Mitra", desk.Bank.Id))).Dispose();

        using var late = await SendAsync(budi, desk.Page, seen, "/kelola/liputan?id=1", ("MitraLain", desk.Other.Id));
        var html = await late.Content.ReadAsStringAsync();
        Assert.Contains("Liputan ini baru saja diubah orang lain", html, StringComparison.Ordinal);
        Assert.Contains("Yang tersimpan sekarang: Bank Gonjong.", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Matches($@"name=""Mitra"" value=""{desk.Other.Id}"" checked", html);
        Assert.Equal(("bank-gonjong", "", 1), await StoredAsync(portal, desk.Id));

        (await SendAsync(budi, desk.Page, html, "", ("Mitra", desk.Other.Id))).Dispose();
        Assert.Equal(("rumah-baca", "", 2), await StoredAsync(portal, desk.Id));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_change()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        var seen = await budi.ReadAsync(desk.Page);
        (await SendAsync(budi, desk.Page, seen, "", ("Mitra", desk.Bank.Id))).Dispose();
        using var second = await SendAsync(budi, desk.Page, seen, "", ("Mitra", desk.Bank.Id));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(("bank-gonjong", "", 1), await StoredAsync(portal, desk.Id));
    }

    [Fact]
    public async Task Who_may_only_look_sees_what_is_confirmed_and_changes_nothing()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var desk = await DeskAsync(portal);
        using var wati = await portal.StaffAsync("wati", "AccessOffice", "ViewMentions");
        Assert.DoesNotContain("Bank Gonjong", await wati.ReadAsync(desk.Page), StringComparison.Ordinal);
        using var answer = await SendAsync(wati, desk.Page, await wati.ReadAsync("/kelola/akun"), "", ("Mitra", desk.Bank.Id));
        Assert.Contains("/tidak-berwenang", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(("", "", 0), await StoredAsync(portal, desk.Id));
        using var stranger = await portal.StaffAsync("joni", "AccessOffice", "ManagePartners");
        using var refused = await stranger.GetAsync(desk.Page);
        Assert.Contains("/tidak-berwenang", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_that_is_gone_and_a_mention_that_never_was_are_met_with_calm()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        using var answer = await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), "", ("Mitra", 987654));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var missing = await budi.GetAsync("/kelola/liputan/987654/kaitan");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task What_an_article_and_a_partner_say_is_shown_as_text()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var desk = await DeskAsync(portal, "<b>Bank</b> Gonjong");
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        Assert.DoesNotContain("<b>Bank", await budi.ReadAsync(desk.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_beside_a_mention_returns_to_where_it_stands()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var desk = await DeskAsync(portal);
        var mention = await portal.QueryAsync(data => data.Set<Mention>().AsNoTracking().SingleAsync(one => one.Id == desk.Id));
        var panel = (await LearntQueue.PanelsAsync(portal, mention, "/kelola/liputan?status=ragu&id=1", "ReviewMentions")).Select(view => view.Model).OfType<LinksPanel>().Single();
        Assert.Equal("/kelola/liputan?status=ragu&id=1", panel.Back);
        Assert.Equal(["Mitra", "Naskah"], panel.Groups.Select(group => group.Field));
        Assert.Empty((await LearntQueue.PanelsAsync(portal, mention, "/kelola/liputan", "ManagePartners")).Select(view => view.Model).OfType<LinksPanel>());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_partners_and_an_agreements_page_show_accepted_mentions_with_the_three_numbers(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var desk = await DeskAsync(portal);
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions", "ViewPartners");
        (await SendAsync(budi, desk.Page, await budi.ReadAsync(desk.Page), "", ("Mitra", desk.Bank.Id), ("Naskah", desk.Agreement.Id))).Dispose();
        foreach (var page in new[] { "/kelola/mitra/bank-gonjong", "/kelola/kerja-sama/literasi-keuangan" })
            Assert.DoesNotContain("Buku dari bank", await budi.ReadAsync(page), StringComparison.Ordinal);
        (await ReviewMentionsTests.DecideAsync(budi, desk.Id, "Accept")).Dispose();
        foreach (var page in new[] { "/kelola/mitra/bank-gonjong", "/kelola/kerja-sama/literasi-keuangan" })
        {
            var html = await budi.ReadAsync(page);
            Assert.Contains("Buku dari bank", html, StringComparison.Ordinal);
            Assert.Contains("1 sebutan di 1 media, 1 naskah unik, 1 kegiatan diliput", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Buku dari bank", await budi.ReadAsync("/kelola/mitra/rumah-baca"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_partners_the_panel_says_where_to_record_them()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var id = await ReviewMentionsTests.AddAsync(portal, Mentions.New(Mentions.Outlet(), 1));
        using var budi = await portal.StaffAsync("budi", "AccessOffice", "ReviewMentions");
        Assert.Contains("Belum ada mitra yang dapat dikaitkan.", await budi.ReadAsync($"/kelola/liputan/{id}/kaitan"), StringComparison.Ordinal);
    }

    private sealed record Desk(long Id, Partner Bank, Partner Other, Agreement Agreement)
    {
        public string Page => $"/kelola/liputan/{Id}/kaitan";
    }

    /// <summary>A mention that names one of two partners, and the agreement with it.</summary>
    private static async Task<Desk> DeskAsync(PortalFixture portal, string bankName = "Bank Gonjong")
    {
        var (bank, other) = (new Partner { Slug = "bank-gonjong", Name = bankName }, new Partner { Slug = "rumah-baca", Name = "Rumah Baca Piobang" });
        var agreement = new Agreement
        {
            Slug = "literasi-keuangan",
            Subject = "Literasi keuangan di perpustakaan",
            StartsOn = new DateOnly(2026, 1, 1),
            EndsOn = new DateOnly(2026, 12, 31),
            Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = bank } },
        };
        var template = Mentions.New(Mentions.Outlet(), 1);
        var mention = new Mention
        {
            Outlet = template.Outlet,
            Story = Story.Alone(),
            CanonicalUrl = template.CanonicalUrl,
            Url = template.Url,
            Title = "Buku dari bank",
            PublishedUtc = template.PublishedUtc,
            PublishedOn = template.PublishedOn,
            PublishedFrom = template.PublishedFrom,
            FoundUtc = template.FoundUtc,
            Sentence = template.Sentence,
            ScoreTenths = template.ScoreTenths,
            Reasons = "[]",
            Text = $"Warga Piobang senang.\n{bankName} menyerahkan buku literasi keuangan. Acara usai sore.",
            PageHash = template.PageHash,
            CopyHash = null,
            Kind = MentionKind.Earned,
        };
        await portal.InsertAsync(bank, other, agreement, mention);
        return new Desk(mention.Id, bank, other, agreement);
    }

    private static Task<HttpResponseMessage> SendAsync(PortalVisitor who, string page, string seen, string back, params (string Field, long Id)[] chosen)
    {
        var form = chosen.ToDictionary(one => one.Field, one => $"{one.Id}");
        form["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen);
        form["Version"] = Version().Match(seen) is { Success: true } version ? version.Groups[1].Value : "0";
        form["kembali"] = back;
        return who.PostAsync(page, form);
    }

    private static Task<(string Partners, string Agreements, int Version)> StoredAsync(PortalFixture portal, long id) => portal.QueryAsync(async data =>
    {
        var mention = await data.Set<Mention>().AsNoTracking().Include(one => one.Partners).Include(one => one.Agreements).SingleAsync(one => one.Id == id);
        return (string.Join(' ', mention.Partners.Select(partner => partner.Slug)), string.Join(' ', mention.Agreements.Select(agreement => agreement.Slug)), mention.Version);
    });

    [GeneratedRegex("name=\"Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
