using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class ContactPagesTests
{
    private const string Bank = "/kelola/mitra/bank-gonjong";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_contact_is_added_once_changed_by_one_at_a_time_and_taken_off_with_its_data(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var seen = await dewi.ReadAsync($"{Bank}/kontak");
        (await Registry.SendAsync(dewi, $"{Bank}/kontak", seen, Form("Sari Wulan"))).Dispose();
        (await Registry.SendAsync(dewi, $"{Bank}/kontak", seen, Form("Sari Wulan"))).Dispose();
        var id = await registry.Portal.QueryAsync(data => data.Set<Contact>().Select(contact => contact.Id).SingleAsync());
        Assert.Contains("0812-3456", await Registry.ReadAsync(dewi, Bank), StringComparison.Ordinal);

        var edit = await dewi.ReadAsync($"{Bank}/kontak/{id}");
        (await Registry.SendAsync(dewi, $"{Bank}/kontak/{id}", edit, Form("Sari W."))).Dispose();
        using var late = await Registry.SendAsync(dewi, $"{Bank}/kontak/{id}", edit, Form("Sari Lain"));
        Assert.Contains("Orang lain menyimpan perubahan", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        (await Registry.SendAsync(dewi, $"{Bank}/kontak/{id}?handler=Delete", edit, [])).Dispose();
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<Contact>().AnyAsync()));
        var trail = await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.EntityType == "Contact").ToListAsync());
        Assert.Equal(["Created", "Changed", "Deleted"], trail.OrderBy(entry => entry.Id).Select(entry => entry.Action));
        Assert.All(trail, entry => Assert.DoesNotContain("0812", $"{entry.Before}{entry.After}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.Name", "", "Tulis namanya.")]
    [InlineData("Input.Email", "bukan surel", "Alamat surel ini tidak lengkap.")]
    [InlineData("Input.Until", "2020-01-01", "Hari berakhir lebih awal daripada hari mulai.")]
    [InlineData("Input.HasConsented", "false", "Simpan kontak hanya bila orangnya setuju.")]
    public async Task What_is_wrong_is_said_and_nothing_is_kept(string field, string value, string words)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var form = Form("Sari Wulan");
        form[field] = value;
        using var answer = await Registry.EditAsync(dewi, $"{Bank}/kontak", form);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<Contact>().AnyAsync()));
    }

    [Fact]
    public async Task A_contact_of_one_partner_is_none_of_anothers_and_readers_change_nothing()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        using var wati = await registry.ReaderAsync();
        await registry.Portal.InsertAsync(new Partner { Slug = "kopi", Name = "Kopi" });
        (await Registry.EditAsync(dewi, $"{Bank}/kontak", Form("Sari Wulan"))).Dispose();
        var id = await registry.Portal.QueryAsync(data => data.Set<Contact>().Select(contact => contact.Id).SingleAsync());
        using var astray = await dewi.GetAsync($"/kelola/mitra/kopi/kontak/{id}");
        using var refused = await wati.GetAsync($"{Bank}/kontak/{id}");
        Assert.Equal(HttpStatusCode.NotFound, astray.StatusCode);
        Assert.Equal("/tidak-berwenang", refused.Headers.Location!.AbsolutePath);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_partners_facts_are_kept_and_the_odd_document_is_hinted_at(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var kind = await registry.Portal.QueryAsync(data => data.Set<PartnerKind>().SingleAsync(one => one.Slug == "instansi-vertikal"));
        var form = new Dictionary<string, string>
        {
            ["Input.Name"] = "Bank Gonjong",
            ["Input.OtherNames"] = "BGO",
            ["Input.KindId"] = $"{kind.Id}",
            ["Input.Website"] = "bankgonjong.example/tentang",
            ["Input.Coordinates"] = "-0,2167; 100,6333",
            ["Input.Address"] = "Jalan Soekarno-Hatta 7",
            ["Input.IsPublic"] = "false",
        };
        (await Registry.EditAsync(dewi, Bank, form)).Dispose();
        var stored = await registry.PartnerAsync("bank-gonjong");
        Assert.Equal(("https://bankgonjong.example/tentang", -0.2167, 100.6333, false, kind.Id), (stored.Website, stored.Latitude, stored.Longitude, stored.IsPublic, stored.KindId));

        var pks = await registry.Portal.QueryAsync(data => data.Set<AgreementKind>().SingleAsync(one => one.Slug == "pks"));
        await registry.Portal.QueryAsync(data => data.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.KindId, pks.Id)));
        Assert.Contains("Perjanjian Kerja Sama tidak lazim dengan Bank Gonjong", await Registry.ReadAsync(dewi, "/kelola/kerja-sama/literasi-keuangan"), StringComparison.Ordinal);

        form["Input.Website"] = "javascript:alert(1)";
        form["Input.Coordinates"] = "100,6333";
        using var bad = await Registry.EditAsync(dewi, Bank, form);
        var page = WebUtility.HtmlDecode(await bad.Content.ReadAsStringAsync());
        Assert.Contains("Tulis alamat situs", page, StringComparison.Ordinal);
        Assert.Contains("Tulis dua angka", page, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string name) => new()
    {
        ["Input.Name"] = name,
        ["Input.Position"] = "Pemimpin cabang",
        ["Input.Role"] = "Signatory",
        ["Input.Phone"] = "0812-3456",
        ["Input.Email"] = "sari@bank.example",
        ["Input.From"] = "2026-01-01",
        ["Input.Until"] = "",
        ["Input.HasConsented"] = "true",
    };
}
