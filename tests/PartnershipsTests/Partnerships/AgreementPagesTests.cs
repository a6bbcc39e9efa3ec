using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class AgreementPagesTests
{
    private const string Add = "/kelola/kerja-sama/baru";
    private const string Stored = "/kelola/kerja-sama/literasi-keuangan";
    private const string Office = "Dinas Perpustakaan dan Kearsipan";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_added_agreement_stands_in_the_list_and_on_its_partners_page(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        using var answer = await Registry.EditAsync(dewi, Add, Form("Pojok baca bank", "2026-11-01", "", "415/7"));
        Assert.Equal("/kelola/kerja-sama/pojok-baca-bank", answer.Headers.Location?.ToString());
        var list = await Registry.ReadAsync(dewi, "/kelola/kerja-sama");
        Assert.Contains("Sejak 1 November 2026, tanpa batas", list, StringComparison.Ordinal);
        Assert.Contains("415/7", list, StringComparison.Ordinal);
        Assert.Contains("Pojok baca bank", await Registry.ReadAsync(dewi, "/kelola/mitra/bank-gonjong"), StringComparison.Ordinal);
        Assert.Equal(AgreementStage.Prospect, (await registry.AgreementAsync("pojok-baca-bank")).Stage);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_tells_each_state_and_is_narrowed_to_it(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        foreach (var (subject, starts, ends, isOld) in new[] { ("Lama", "2024-01-01", "2024-12-31", true), ("Nanti", "2027-01-01", "", true), ("Rintisan", "", "", false), ("Panjang", "2026-01-01", "2030-12-31", true) })
        {
            var form = Form(subject, starts, ends);
            if (isOld)
                form["Input.IsFromOldRegister"] = "true";
            (await Registry.EditAsync(dewi, Add, form)).Dispose();
        }

        var page = await Registry.ReadAsync(dewi, "/kelola/kerja-sama");
        foreach (var (subject, state) in new[] { ("Literasi keuangan", "Berlaku"), ("Lama", "Berakhir"), ("Nanti", "Belum berlaku"), ("Rintisan", "Penjajakan") })
            Assert.Matches($@"{subject}</a>(?:(?!</tr>)[\s\S])*<span class=""tag ?[a-z-]*"">{state}<", page);
        foreach (var (state, expected) in new[] { ("InForce", "Literasi keuangan,Panjang"), ("Expiring", "Literasi keuangan"), ("UnderWay", "Rintisan"), ("Undecided", "Lama"), ("Ended", "Lama"), ("Dropped", "") })
        {
            var narrowed = await Registry.ReadAsync(dewi, $"/kelola/kerja-sama?status={state}");
            Assert.Equal(expected, string.Join(',', new[] { "Lama", "Literasi keuangan", "Nanti", "Panjang", "Rintisan" }.Where(subject => narrowed.Contains($">{subject}</a>", StringComparison.Ordinal))));
        }

        Assert.Contains(">Literasi keuangan</a>", await Registry.ReadAsync(dewi, "/kelola/kerja-sama?q=bgo"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada naskah pada pilihan ini", await Registry.ReadAsync(dewi, "/kelola/kerja-sama?q=100%25"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Subject", "", "Tulis perihal naskah.")]
    [InlineData("Input.StartsOn", "31-12-2026", "Tanggal ini tidak ada di kalender.")]
    [InlineData("Input.StartsOn", "2026-02-30", "Tanggal ini tidak ada di kalender.")]
    [InlineData("Input.EndsOn", "2026-01-01", "Hari berakhir lebih awal daripada hari mulai.")]
    [InlineData("Input.SignedOn", "2030-01-01", "Hari tanda tangan belum tiba.")]
    [InlineData("Input.FundingRupiah", "banyak", "Tulis jumlah rupiah dengan angka")]
    [InlineData("Input.Parties[1].Who", "Bank Entah", "Bank Entah belum tercatat sebagai mitra.")]
    [InlineData("Input.Parties[1].Who", Office, "sudah menjadi pihak di atas.")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(string field, string value, string words)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var form = Form("Pojok baca bank", "2026-11-01", "", "415/7");
        form[field] = value;
        using var answer = await Registry.EditAsync(dewi, Add, form);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Matches($"data-valmsg-for=\"{System.Text.RegularExpressions.Regex.Escape(field)}\"[^>]*>[^<]*{System.Text.RegularExpressions.Regex.Escape(words)}", page);
        Assert.Contains("415/7", page, StringComparison.Ordinal);
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Agreement>().CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_agreement()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var form = Form("Pojok baca bank", "2026-11-01", "");
        var seen = await dewi.ReadAsync(Add);
        (await Registry.SendAsync(dewi, Add, seen, form)).Dispose();
        (await Registry.SendAsync(dewi, Add, seen, form)).Dispose();
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Agreement>().CountAsync(agreement => agreement.Subject == "Pojok baca bank")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_signed_agreement_is_corrected_with_a_reason_and_two_never_overwrite_each_other(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        await registry.Portal.InsertAsync(new Partner { Slug = "koperasi-songket", Name = "Koperasi Songket" });
        var seen = await dewi.ReadAsync($"{Stored}/ubah");
        var form = Form("Literasi keuangan", "2026-01-01", "2026-12-31", "415/1");
        form["Input.Parties[1].Who"] = "koperasi songket";
        using var unreasoned = await Registry.SendAsync(dewi, $"{Stored}/ubah", seen, form);
        Assert.Contains("Tulis alasan koreksinya.", await unreasoned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        form["Input.Reason"] = "Salah ketik nama mitra";
        (await Registry.SendAsync(dewi, $"{Stored}/ubah", seen, form)).Dispose();

        var agreement = await registry.AgreementAsync("literasi-keuangan");
        Assert.Equal(("koperasi-songket", "Salah ketik nama mitra"), (agreement.Parties.Single(party => !party.IsOffice).Partner!.Slug, agreement.CorrectionReason));
        Assert.Equal("415/1", agreement.Parties.Single(party => party.IsOffice).Number);
        Assert.Contains("Salah ketik nama mitra", (await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(row => row.EntityType == "Agreement" && row.Action == "Changed").Select(row => row.After).ToListAsync()))[0], StringComparison.Ordinal);

        var other = Form("Judul orang lain", "2026-01-01", "2026-12-31", "415/1");
        other["Input.Reason"] = "Alasan lain";
        using var late = await Registry.SendAsync(dewi, $"{Stored}/ubah", seen, other);
        var told = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("Orang lain menyimpan perubahan selagi Anda menulis", told, StringComparison.Ordinal);
        Assert.Contains("<td>Literasi keuangan</td><td>Judul orang lain</td>", told, StringComparison.Ordinal);
        Assert.Equal("Literasi keuangan", (await registry.AgreementAsync("literasi-keuangan")).Subject);
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
        Assert.Contains("Work plan", await dewi.ReadAsync("/en/kelola/kerja-sama/literasi-keuangan"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string subject, string starts, string ends, string number = "") => new()
    {
        ["Input.Subject"] = subject,
        ["Input.StartsOn"] = starts,
        ["Input.EndsOn"] = ends,
        ["Input.Access"] = "Public",
        ["Input.Parties[0].Who"] = Office,
        ["Input.Parties[0].Number"] = number,
        ["Input.Parties[1].Who"] = "Bank Gonjong",
    };
}
