using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class AgreementPagesTests
{
    private const string Add = "/kelola/kerja-sama/baru";
    private const string Stored = "/kelola/kerja-sama/literasi-keuangan";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_added_agreement_stands_in_the_list_and_on_its_partners_page(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        using var answer = await Registry.EditAsync(dewi, Add, await FormAsync(registry, "Pojok baca bank", "2026-11-01", "", "415/7"));
        Assert.Equal("/kelola/kerja-sama/pojok-baca-bank", answer.Headers.Location?.ToString());
        var list = await Registry.ReadAsync(dewi, "/kelola/kerja-sama");
        Assert.Contains("Sejak 1 November 2026, tanpa batas", list, StringComparison.Ordinal);
        Assert.Contains("415/7", list, StringComparison.Ordinal);
        Assert.Contains("Pojok baca bank", await Registry.ReadAsync(dewi, "/kelola/mitra/bank-gonjong"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_tells_what_is_in_force_ended_to_come_and_undated(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        foreach (var (subject, starts, ends) in new[] { ("Lama", "2024-01-01", "2024-12-31"), ("Nanti", "2027-01-01", ""), ("Naskah kosong", "", "") })
            (await Registry.EditAsync(dewi, Add, await FormAsync(registry, subject, starts, ends))).Dispose();
        var page = await Registry.ReadAsync(dewi, "/kelola/kerja-sama");
        foreach (var (subject, state) in new[] { ("Literasi keuangan", "Berlaku"), ("Lama", "Berakhir"), ("Nanti", "Belum berlaku"), ("Naskah kosong", "Tanggal belum dicatat") })
            Assert.Matches($@"{subject}</a></th>(?:(?!</tr>)[\s\S])*<span class=""tag ?[a-z-]*"">{state}<", page);
        Assert.True(page.IndexOf("Naskah kosong", StringComparison.Ordinal) < page.IndexOf("Nanti", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.Subject", "", "Tulis perihal naskah.")]
    [InlineData("Input.StartsOn", "31-12-2026", "Tanggal ini tidak ada di kalender.")]
    [InlineData("Input.StartsOn", "2026-02-30", "Tanggal ini tidak ada di kalender.")]
    [InlineData("Input.EndsOn", "2026-01-01", "Hari berakhir lebih awal daripada hari mulai.")]
    [InlineData("Input.Partners", "", "Pilih paling sedikit satu mitra.")]
    [InlineData("Input.Partners", "987654", "Salah satu mitra itu tidak ada lagi.")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(string field, string value, string words)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var form = await FormAsync(registry, "Pojok baca bank", "2026-11-01", "", "415/7");
        if (value.Length == 0)
            form.Remove(field);
        else
            form[field] = value;
        using var answer = await Registry.EditAsync(dewi, Add, form);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Matches($"data-valmsg-for=\"{field}\"[^>]*>{System.Text.RegularExpressions.Regex.Escape(words)}", page);
        Assert.Contains("415/7", page, StringComparison.Ordinal);
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Agreement>().CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_agreement()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var form = await FormAsync(registry, "Pojok baca bank", "2026-11-01", "");
        var seen = await dewi.ReadAsync(Add);
        (await Registry.SendAsync(dewi, Add, seen, form)).Dispose();
        (await Registry.SendAsync(dewi, Add, seen, form)).Dispose();
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Agreement>().CountAsync(agreement => agreement.Subject == "Pojok baca bank")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changed_partners_raise_the_version_and_are_written_down_by_name(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var koperasi = new Partner { Slug = "koperasi-songket", Name = "Koperasi Songket" };
        await registry.Portal.InsertAsync(koperasi);
        var seen = await dewi.ReadAsync(Stored);
        var form = await FormAsync(registry, "Literasi keuangan", "2026-01-01", "2026-12-31");
        form["Input.Partners"] = $"{koperasi.Id}";
        (await Registry.EditAsync(dewi, Stored, form)).Dispose();

        var agreement = await registry.AgreementAsync("literasi-keuangan");
        Assert.Equal(("koperasi-songket", 1), (agreement.Partners.Single().Slug, agreement.Version));
        var row = await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().SingleAsync(row => row.EntityType == "Agreement" && row.Action == "Changed"));
        Assert.Equal(("dewi", """{"Partners":["bank-gonjong"]}""", """{"Partners":["koperasi-songket"]}"""), (row.Actor, row.Before, row.After));

        using var late = await Registry.SendAsync(dewi, Stored, seen, await FormAsync(registry, "Literasi keuangan", "2026-01-01", "2026-12-31"));
        Assert.Contains("Orang lain menyimpan perubahan selagi Anda menulis", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("koperasi-songket", (await registry.AgreementAsync("literasi-keuangan")).Partners.Single().Slug);
    }

    [Fact]
    public async Task Without_agreements_the_list_says_what_will_be_there()
    {
        await using var registry = await Registry.OpenAsync(isEmpty: true);
        using var wati = await registry.ReaderAsync();
        Assert.Contains("Belum ada naskah kerja sama yang dicatat", await wati.ReadAsync("/kelola/kerja-sama"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_readers_get_English_pages()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        Assert.Contains("1 January 2026 to 31 December 2026", await dewi.ReadAsync("/en/kelola/kerja-sama"), StringComparison.Ordinal);
        Assert.Contains("Agreements in force", await dewi.ReadAsync("/en/kelola/mitra"), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> FormAsync(Registry registry, string subject, string starts, string ends, string number = "") => new()
    {
        ["Input.Subject"] = subject,
        ["Input.Number"] = number,
        ["Input.StartsOn"] = starts,
        ["Input.EndsOn"] = ends,
        ["Input.Partners"] = $"{(await registry.PartnerAsync("bank-gonjong")).Id}",
    };
}
