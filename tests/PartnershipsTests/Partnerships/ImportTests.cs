using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Exports;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Importing;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class ImportTests
{
    private const string Start = "/kelola/kemitraan/impor";
    private const string Heads = "Nama Mitra;Perihal;Jenis Naskah;Nomor Kami;Nomor Mitra;Tanggal TTD;Mulai;Berakhir;Lokasi Arsip\n";

    [Theory]
    [InlineData("27 Desember 2023", "2023-12-27")]
    [InlineData("1 Agt 2024", "2024-08-01")]
    [InlineData("1 Agu 2024", "2024-08-01")]
    [InlineData("1 Agustus 2024", "2024-08-01")]
    [InlineData("27/12/2023", "2023-12-27")]
    [InlineData("3.4.2024", "2024-04-03")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("29/02/2023", null)]
    [InlineData("12/27/2023", null)]
    [InlineData("27/12/23", null)]
    [InlineData("akhir tahun", null)]
    [InlineData("31 April 2024", null)]
    public void A_day_is_read_or_asked_about_and_never_guessed(string text, string? expected)
    {
        Assert.Equal(expected is not null, ImportDay.TryRead(text, out var day));
        Assert.Equal(expected, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_old_register_goes_in_once_with_partners_numbers_and_days(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var file = Heads
            + "BGO;Pojok literasi;Perjanjian Kerja Sama;041/PKS/2023;0187/2023;27 Desember 2023;;26/12/2026;Lemari 2\n"
            + "Radio Luhak FM;Siaran mingguan;;;;15/08/2025;;;\n"
            + "Radio Luhak FM;Siaran mingguan;;;;15/08/2025;;;\n";
        var page = await SendAsync(dewi, file);
        var check = await Registry.ReadAsync(dewi, page);
        Assert.Contains("<span>naskah baru</span> <b>2</b>", check, StringComparison.Ordinal);
        Assert.Contains("<span>mitra baru</span> <b>1</b>", check, StringComparison.Ordinal);
        Assert.Contains("<span>sudah ada</span> <b>1</b>", check, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(registry));
        using var done = await ApplyAsync(dewi, page);
        Assert.Equal("/kelola/kerja-sama", done.Headers.Location?.ToString());
        using var twice = await ApplyAsync(dewi, page, check);
        Assert.Equal(3, await CountAsync(registry));
        var agreement = await registry.AgreementAsync("pojok-literasi");
        Assert.Equal((AgreementStage.Signed, true, new DateOnly(2023, 12, 27), new DateOnly(2026, 12, 26), "Lemari 2"), (agreement.Stage, agreement.IsFromOldRegister, agreement.SignedOn, agreement.EndsOn, agreement.ArchivePlace));
        Assert.Equal(("041/PKS/2023", "0187/2023", "Bank Gonjong"), (agreement.Parties.Single(party => party.IsOffice).Number, agreement.Parties.Single(party => !party.IsOffice).Number, agreement.Parties.Single(party => !party.IsOffice).Partner!.Name));
        // The same file once more changes nothing.
        var again = await SendAsync(dewi, file);
        Assert.Contains("<span>naskah baru</span> <b>0</b>", await Registry.ReadAsync(dewi, again), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_clicks_at_one_moment_take_it_in_once(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var page = await SendAsync(dewi, Heads + string.Concat(Enumerable.Range(1, 40).Select(i => $"Mitra {i};Perihal {i};;;;1/1/2025;;;\n")));
        var seen = await dewi.ReadAsync(page);
        foreach (var answer in await Task.WhenAll(ApplyAsync(dewi, page, seen), ApplyAsync(dewi, page, seen)))
            answer.Dispose();
        Assert.Equal(41, await CountAsync(registry));
    }

    [Fact]
    public async Task Wrong_rows_are_named_with_their_number_and_nothing_goes_in_by_halves()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var page = await SendAsync(dewi, Heads + "Koperasi Songket;Tenun;;;;1 Januari 2025;;;\n;Tanpa nama;;;;1/1/2025;;;\nMitra X;Rusak;Naskah Aneh;;;31/02/2025;;;\nMitra Y;Terbalik;;;;1/1/2025;;1/1/2024;\n");
        var check = await Registry.ReadAsync(dewi, page);
        Assert.Contains("<th scope=\"row\">3</th>", check, StringComparison.Ordinal);
        Assert.Contains("Tanggal “31/02/2025” tidak dapat dipastikan", check, StringComparison.Ordinal);
        Assert.Contains("Jenis naskah “Naskah Aneh” tidak dikenal", check, StringComparison.Ordinal);
        Assert.Contains("Nama mitra kosong", check, StringComparison.Ordinal);
        Assert.Contains("sebelum mulai berlaku", check, StringComparison.Ordinal);
        using var refused = await ApplyAsync(dewi, page);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(1, await CountAsync(registry));
        using var done = await ApplyAsync(dewi, page, leavesWrongOut: true);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(2, await CountAsync(registry));
    }

    [Fact]
    public async Task Columns_may_be_named_by_hand_and_a_spreadsheet_is_its_senders_alone()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var page = await SendAsync(dewi, "A;B;C\nKoperasi Songket;Tenun;1/1/2025\n");
        Assert.Contains("Nama mitra kosong", await Registry.ReadAsync(dewi, page), StringComparison.Ordinal);
        (await dewi.PostFormAsync(page, new() { ["Columns[Partner]"] = "0", ["Columns[Subject]"] = "1", ["Columns[SignedOn]"] = "2" }, $"{page}?handler=Map")).Dispose();
        Assert.Contains("<span>naskah baru</span> <b>1</b>", await Registry.ReadAsync(dewi, page), StringComparison.Ordinal);
        using var budi = await registry.KeeperAsync("budi");
        using var other = await budi.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task An_xlsx_is_read_like_a_csv()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var file = SheetFile.Xlsx(new Sheet("Register", ["Mitra", "Perihal", "Tanggal"], [["Koperasi Songket", "Tenun", new DateOnly(2025, 1, 1)]]));
        using var sent = await dewi.PostFileAsync(Start, "Spreadsheet", "lama.xlsx", file);
        Assert.Contains("<span>naskah baru</span> <b>1</b>", await Registry.ReadAsync(dewi, sent.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_rows_with_broken_days_are_read_and_named_and_one_more_is_refused()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var rows = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"Mitra {i % 2000};Perihal {i};;{i}/PKS;;{(i % 2 == 0 ? "45/13/2024" : "1/2/2024")};;;\n"));
        var page = await SendAsync(dewi, Heads + rows);
        var check = await Registry.ReadAsync(dewi, page);
        Assert.Contains("<span>naskah baru</span> <b>5.000</b>", check, StringComparison.Ordinal);
        Assert.Contains("<span>baris perlu diperbaiki</span> <b>5.000</b>", check, StringComparison.Ordinal);
        Assert.Contains("Dan 4.900 baris lain", check, StringComparison.Ordinal);
        using var tooLong = await dewi.PostFileAsync(Start, "Spreadsheet", "lama.csv", Encoding.UTF8.GetBytes(Heads + rows + "Mitra;Satu lagi;;;;1/1/2024;;;\n"));
        Assert.Contains("lebih dari 10000 baris", await tooLong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gambar.png", "iVBORw0KGgo=")]
    [InlineData("palsu.xlsx", "UEsDBGJ1a2FuIHppcA==")]
    [InlineData("kosong.csv", "")]
    [InlineData("satu.csv", "TWl0cmE7UGVyaWhhbAo=")]
    public async Task What_is_no_table_is_refused_with_a_word(string name, string content)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        using var answer = await dewi.PostFileAsync(Start, "Spreadsheet", name, Convert.FromBase64String(content));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("error-summary", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<RegisterImport>().AnyAsync()));
    }

    private static async Task<string> SendAsync(PortalVisitor who, string csv)
    {
        using var sent = await who.PostFileAsync(Start, "Spreadsheet", "lama.csv", Encoding.UTF8.GetBytes(csv));
        return sent.Headers.Location?.ToString() ?? throw new InvalidOperationException(await sent.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> ApplyAsync(PortalVisitor who, string page, string? seen = null, bool leavesWrongOut = false) =>
        await who.PostAsync($"{page}?handler=Apply", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen ?? await who.ReadAsync(page)), ["LeavesWrongOut"] = leavesWrongOut ? "true" : "false" });

    private static Task<int> CountAsync(Registry registry) => registry.Portal.QueryAsync(data => data.Set<Agreement>().CountAsync());
}
