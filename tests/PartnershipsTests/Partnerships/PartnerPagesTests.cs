using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class PartnerPagesTests
{
    private const string Add = "/kelola/mitra/baru";
    private const string Bank = "/kelola/mitra/bank-gonjong";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_added_partner_stands_in_the_list_with_its_names_and_nagari(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var piobang = await registry.Portal.QueryAsync(data => data.Set<Nagari>().Where(nagari => nagari.Slug == "piobang").Select(nagari => nagari.Id).SingleAsync());
        using var answer = await Registry.EditAsync(dewi, Add, Form(" Rumah  Baca Piobang ", "RBP\r\n\r\n Rumah Baca \nrbp", $"{piobang}"));
        Assert.Equal("/kelola/mitra/rumah-baca-piobang", answer.Headers.Location?.ToString());
        var stored = await registry.PartnerAsync("rumah-baca-piobang");
        Assert.Equal(("Rumah Baca Piobang", "RBP\nRumah Baca", "Piobang"), (stored.Name, stored.OtherNames, stored.Nagari?.Name));
        var list = await Registry.ReadAsync(dewi, "/kelola/mitra");
        Assert.Contains("RBP · Rumah Baca", list, StringComparison.Ordinal);
        Assert.Contains("Rumah Baca Piobang sudah dicatat sebagai mitra.", list, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_counts_agreements_that_are_in_force_and_finds_by_any_name(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        (await Registry.EditAsync(dewi, Add, Form("Koperasi Songket"))).Dispose();
        var found = await Registry.ReadAsync(dewi, "/kelola/mitra?q=bgo");
        Assert.Contains("Bank Gonjong", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Koperasi Songket</a>", found, StringComparison.Ordinal);
        Assert.Matches(@"data-label=""Naskah berlaku"" class=""right"">1<", found);
        Assert.Contains("Tidak ada mitra dengan nama itu", await Registry.ReadAsync(dewi, "/kelola/mitra?q=zzz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_partners_the_list_says_what_will_be_there()
    {
        await using var registry = await Registry.OpenAsync(isEmpty: true);
        using var wati = await registry.ReaderAsync();
        var page = await Registry.ReadAsync(wati, "/kelola/mitra");
        Assert.Contains("Belum ada mitra yang dicatat", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tambah mitra", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_partner()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var seen = await dewi.ReadAsync(Add);
        (await Registry.SendAsync(dewi, Add, seen, Form("Koperasi Songket"))).Dispose();
        using var second = await Registry.SendAsync(dewi, Add, seen, Form("Koperasi Songket"));
        Assert.Equal("/kelola/mitra/koperasi-songket", second.Headers.Location?.ToString());
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Partner>().CountAsync(partner => partner.Name == "Koperasi Songket")));
    }

    [Theory]
    [InlineData("", "Tulis nama mitra.")]
    [InlineData("Bank Gonjong", "Sudah ada mitra bernama Bank Gonjong.")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(string name, string words)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        using var answer = await Registry.EditAsync(dewi, Add, Form(name, "Sebutan lain"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Matches($"data-valmsg-for=\"Input.Name\"[^>]*>{System.Text.RegularExpressions.Regex.Escape(words)}", page);
        Assert.Contains("Sebutan lain", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_second_sees_both_and_then_decides(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var seen = await dewi.ReadAsync(Bank);
        (await Registry.EditAsync(dewi, Bank, Form("Bank Gonjong", "Pertama"))).Dispose();

        using var answer = await Registry.SendAsync(dewi, Bank, seen, Form("Bank Gonjong", "Kedua"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Orang lain menyimpan perubahan selagi Anda menulis", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Pertama</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Kedua</dd>", html, StringComparison.Ordinal);
        Assert.Equal("Pertama", (await registry.PartnerAsync("bank-gonjong")).OtherNames);

        (await Registry.SendAsync(dewi, Bank, html, Form("Bank Gonjong", "Kedua"))).Dispose();
        Assert.Equal("Kedua", (await registry.PartnerAsync("bank-gonjong")).OtherNames);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_is_written_down_with_who_did_it(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        (await Registry.EditAsync(dewi, Bank, Form("Bank Gonjong", "Bank G"))).Dispose();
        var row = await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().OrderBy(row => row.Id).LastAsync(row => row.EntityType == "Partner"));
        Assert.Equal(("dewi", "Changed", "bank-gonjong", """{"OtherNames":"Bank G"}"""), (row.Actor, row.Action, row.EntityName, row.After));
    }

    [Fact]
    public async Task Markup_typed_into_a_field_stays_words()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        (await Registry.EditAsync(dewi, Bank, Form("<b>Bank</b>", "<script>alert(1)</script>"))).Dispose();
        foreach (var page in new[] { "/kelola/mitra", Bank, "/kelola/kerja-sama", "/kelola/kerja-sama/literasi-keuangan" })
            Assert.DoesNotMatch("<script>alert|<b>Bank", await dewi.ReadAsync(page));
    }

    [Theory]
    [InlineData("/kelola/mitra")]
    [InlineData(Add)]
    [InlineData(Bank)]
    [InlineData("/kelola/kerja-sama")]
    [InlineData("/kelola/kerja-sama/baru")]
    [InlineData("/kelola/kerja-sama/literasi-keuangan")]
    public async Task Without_the_permission_nobody_gets_in(string page)
    {
        await using var registry = await Registry.OpenAsync();
        using var wati = await registry.Portal.StaffAsync("wati", "AccessOffice", "ManageNews", "ReviewMentions");
        using var refused = await wati.GetAsync(page);
        Assert.Contains("/tidak-berwenang", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var stranger = registry.Portal.Visitor();
        using var anonymous = await stranger.GetAsync(page);
        Assert.Contains("/masuk", anonymous.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_look_reads_the_facts_without_a_form_and_saves_nothing()
    {
        const string page = Bank;
        await using var registry = await Registry.OpenAsync();
        using var wati = await registry.ReaderAsync();
        var html = await wati.ReadAsync(page);
        Assert.Contains("Bank Gonjong", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Version", html, StringComparison.Ordinal);
        using var answer = await Registry.SendAsync(wati, page, await wati.ReadAsync("/kelola/akun"), new() { ["Input.Name"] = "Titipan", ["Input.Subject"] = "Titipan" });
        Assert.Contains("/tidak-berwenang", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bank Gonjong", (await registry.PartnerAsync("bank-gonjong")).Name);
    }

    [Theory]
    [InlineData(Add)]
    [InlineData("/kelola/kerja-sama/baru")]
    public async Task Who_may_only_look_adds_nothing(string page)
    {
        await using var registry = await Registry.OpenAsync();
        using var wati = await registry.ReaderAsync();
        using var answer = await wati.GetAsync(page);
        Assert.Contains("/tidak-berwenang", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kelola/mitra/atlantis")]
    [InlineData("/kelola/kerja-sama/atlantis")]
    public async Task What_does_not_exist_is_not_found(string page)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        using var answer = await dewi.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_set_up_gives_the_partnership_officer_the_register_and_the_head_a_view_of_it()
    {
        await using var registry = await Registry.OpenAsync();
        var claims = await registry.Portal.QueryAsync(data => (
            from claim in data.Set<Microsoft.AspNetCore.Identity.IdentityRoleClaim<int>>()
            join role in data.Set<PortalMitra.Modules.Accounts.Domain.Role>() on claim.RoleId equals role.Id
            where claim.ClaimValue == "ManagePartners" || claim.ClaimValue == "ViewPartners"
            select role.Name + " " + claim.ClaimValue).ToListAsync());
        Assert.Equal(
            ["editor ViewPartners", "exposure ViewPartners", "head ViewPartners", "partnerships ManagePartners", "partnerships ViewPartners"],
            claims.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Form(string name, string otherNames = "", string nagari = "") =>
        new() { ["Input.Name"] = name, ["Input.OtherNames"] = otherNames, ["Input.NagariId"] = nagari };
}
