using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.ActivitiesTests;

public sealed class VisitTests
{
    private const string Today = $"/kelola/kunjungan/{Desk.Own}/hari/2026-11-23";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_keeper_enters_a_day_corrects_it_and_the_trail_keeps_what_was(TestDatabase database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var siti = await desk.KeeperAsync();
        Assert.Contains("belum dilaporkan", await Desk.ReadAsync(siti, "/kelola/kunjungan"), StringComparison.Ordinal);
        using var saved = await Desk.FillAsync(siti, Today, Counts(4, 6, 7, 1, 11, "rombongan SDN 02"));
        Assert.Equal($"/kelola/kunjungan/{Desk.Own}?bulan=2026-11", saved.Headers.Location?.ToString());
        Assert.Contains("rombongan SDN 02", await Desk.ReadAsync(siti, $"/kelola/kunjungan/{Desk.Own}"), StringComparison.Ordinal);
        (await Desk.FillAsync(siti, Today, Counts(5, 6, 7, 1, 11, "rombongan SDN 02"))).Dispose();
        var stored = await desk.Portal.QueryAsync(data => data.Set<VisitCount>().SingleAsync());
        Assert.Equal((19, "siti", 11), (stored.Total, stored.EnteredBy, stored.Women!.Value));
        var trail = await desk.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.EntityType == nameof(VisitCount) && entry.Actor == "siti").OrderBy(entry => entry.Id).Select(entry => entry.Before).ToListAsync());
        Assert.Equal(2, trail.Count);
        Assert.Contains("4", trail[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "", "", "ketik 0")]
    [InlineData("-1", "", "", "", "", "Tulis angka bulat")]
    [InlineData("1.5", "", "", "", "", "Tulis angka bulat")]
    [InlineData("100001", "", "", "", "", "Tulis angka bulat")]
    [InlineData("1", "", "", "", "2", "lebih besar dari seluruh kunjungan")]
    public async Task What_is_wrong_is_said_and_stays_in_the_form(string children, string youth, string adults, string elderly, string women, string words)
    {
        await using var desk = await Desk.OpenAsync();
        using var siti = await desk.KeeperAsync();
        using var answer = await Desk.FillAsync(siti, Today, new() { ["Input.Way"] = "OnSite", ["Input.Children"] = children, ["Input.Youth"] = youth, ["Input.Adults"] = adults, ["Input.Elderly"] = elderly, ["Input.Women"] = women, ["Input.Note"] = "catatan saya" });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("catatan saya", page, StringComparison.Ordinal);
        Assert.False(await desk.Portal.QueryAsync(data => data.Set<VisitCount>().AnyAsync()));
    }

    [Fact]
    public async Task A_typed_zero_and_a_closed_day_are_reports()
    {
        await using var desk = await Desk.OpenAsync();
        using var siti = await desk.KeeperAsync();
        (await Desk.FillAsync(siti, $"/kelola/kunjungan/{Desk.Own}/hari/2026-11-20", Counts(0, 0, 0, 0))).Dispose();
        (await Desk.FillAsync(siti, $"/kelola/kunjungan/{Desk.Own}/hari/2026-11-22", new() { ["Input.Way"] = "OnSite", ["Input.IsClosed"] = "true" })).Dispose();
        var page = await Desk.ReadAsync(siti, $"/kelola/kunjungan/{Desk.Own}");
        Assert.Contains("tutup", page, StringComparison.Ordinal);
        Assert.Contains("2 hari terisi", await Desk.ReadAsync(siti, "/kelola/kunjungan"), StringComparison.Ordinal);
        Assert.Matches("data-label=\"Di tempat\">0<", page);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_second_sees_the_other_numbers_and_the_same_ones_are_no_conflict(TestDatabase database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var siti = await desk.KeeperAsync();
        using var dewi = await desk.OfficerAsync();
        var seen = await siti.ReadAsync(Today);
        (await Desk.FillAsync(dewi, Today, Counts(1, 0, 0, 0))).Dispose();
        using var conflict = await Desk.FillAsync(siti, Today, Counts(9, 0, 0, 0), seen);
        var page = await conflict.Content.ReadAsStringAsync();
        Assert.Contains("Orang lain menyimpan perubahan", page, StringComparison.Ordinal);
        using var same = await Desk.FillAsync(siti, Today, Counts(1, 0, 0, 0), seen);
        Assert.Equal(HttpStatusCode.Redirect, same.StatusCode);
        (await Desk.FillAsync(siti, Today, Counts(9, 0, 0, 0), page)).Dispose();
        Assert.Equal(9, (await desk.Portal.QueryAsync(data => data.Set<VisitCount>().SingleAsync())).Total);
    }

    [Fact]
    public async Task A_month_is_days_or_a_recap_and_never_counted_twice()
    {
        await using var desk = await Desk.OpenAsync();
        using var siti = await desk.KeeperAsync();
        (await Desk.FillAsync(siti, Today, Counts(1, 0, 0, 0))).Dispose();
        using var recap = await Desk.FillAsync(siti, $"/kelola/kunjungan/{Desk.Own}/rekap/2026-11", Counts(100, 0, 0, 0));
        Assert.Contains("Bulan ini sudah diisi per hari", await recap.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await Desk.FillAsync(siti, $"/kelola/kunjungan/{Desk.Own}/rekap/2026-10", Counts(100, 0, 0, 0))).Dispose();
        using var day = await Desk.FillAsync(siti, $"/kelola/kunjungan/{Desk.Own}/hari/2026-10-05", Counts(1, 0, 0, 0));
        Assert.Contains("sudah diisi sebagai rekap", await day.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(101, await desk.Portal.QueryAsync(data => data.Set<VisitCount>().SumAsync(count => count.Children)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_counters_at_once_lose_nobody(TestDatabase database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var siti = await desk.KeeperAsync();
        var token = PortalVisitor.TokenOf(await siti.ReadAsync($"/kelola/kunjungan/{Desk.Own}/hitung"));
        var presses = Enumerable.Range(0, 12).Select(_ => siti.PostAsync($"/kelola/kunjungan/{Desk.Own}/hitung", new() { ["__RequestVerificationToken"] = token, ["band"] = "Children" }));
        foreach (var chunk in presses.Chunk(3))
        {
            foreach (var answer in await Task.WhenAll(chunk))
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                answer.Dispose();
            }
        }

        (await siti.PostAsync($"/kelola/kunjungan/{Desk.Own}/hitung", new() { ["__RequestVerificationToken"] = token, ["band"] = "Children", ["less"] = "true" })).Dispose();
        Assert.Equal(11, (await desk.Portal.QueryAsync(data => data.Set<VisitCount>().SingleAsync())).Children);
    }

    [Fact]
    public async Task A_keeper_cannot_see_or_enter_another_library_and_nobody_enters_the_future()
    {
        await using var desk = await Desk.OpenAsync();
        using var siti = await desk.KeeperAsync();
        using var stranger = await desk.Portal.StaffAsync("orang", "AccessOffice", "RecordVisits");
        foreach (var path in new[] { $"/kelola/kunjungan/{Desk.Other}", $"/kelola/kunjungan/{Desk.Other}/hari/2026-11-23", $"/kelola/kunjungan/{Desk.Other}/hitung", $"/kelola/kunjungan/{Desk.Other}/rekap/2026-10", $"/kelola/kunjungan/{Desk.Own}/hari/2026-11-24", $"/kelola/kunjungan/{Desk.Own}/hari/2026-02-30", $"/kelola/kunjungan/{Desk.Own}/rekap/2026-13" })
        {
            using var answer = await siti.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        var token = PortalVisitor.TokenOf(await siti.ReadAsync(Today));
        using var posted = await siti.PostAsync($"/kelola/kunjungan/{Desk.Other}/hari/2026-11-23", new(Counts(1, 1, 1, 1)) { ["__RequestVerificationToken"] = token, ["Input.Version"] = "0" });
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        using var keepers = await siti.GetAsync("/kelola/kunjungan/pengelola");
        Assert.NotEqual(HttpStatusCode.OK, keepers.StatusCode);
        Assert.Contains("Belum ada perpustakaan yang Anda kelola", await Desk.ReadAsync(stranger, "/kelola/kunjungan"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_indicator_sums_visits_keeps_online_ones_apart_and_names_what_is_missing(TestDatabase database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var visitor = desk.Portal.Visitor();
        Assert.Contains("Belum ada yang dicatat", await Desk.ReadAsync(visitor, "/indikator/kunjungan"), StringComparison.OrdinalIgnoreCase);
        using var dewi = await desk.OfficerAsync();
        (await Desk.FillAsync(dewi, Today, Counts(4, 6, 7, 1))).Dispose();
        (await Desk.FillAsync(dewi, $"{Today}?cara=Online", new(Counts(50, 0, 0, 0)) { ["Input.Way"] = "Online" })).Dispose();
        (await Desk.FillAsync(dewi, $"/kelola/kunjungan/{Desk.Other}/rekap/2026-10", new(Counts(100, 0, 0, 0)) { ["Input.Note"] = "kunjungan wajib pegawai" })).Dispose();
        var page = await Desk.ReadAsync(visitor, "/indikator/kunjungan?triwulan=2026-Q4");
        Assert.Contains("""<p class="figure-number">118</p>""", page, StringComparison.Ordinal);
        Assert.Contains("kunjungan wajib pegawai", page, StringComparison.Ordinal);
        Assert.Contains("2 dari ", page, StringComparison.Ordinal);
        Assert.Contains("""<p class="figure-number">18</p>""", await Desk.ReadAsync(visitor, "/indikator/kunjungan?triwulan=2026-Q4&nagari=taeh-bukik"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Counts(int children, int youth, int adults, int elderly, int? women = null, string note = "") => new()
    {
        ["Input.Way"] = "OnSite",
        ["Input.Children"] = $"{children}",
        ["Input.Youth"] = $"{youth}",
        ["Input.Adults"] = $"{adults}",
        ["Input.Elderly"] = $"{elderly}",
        ["Input.Women"] = women is null ? "" : $"{women}",
        ["Input.Note"] = note,
    };
}
