using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

/// <summary>Contributions, evaluations, commitments, reports, the overview, settings and the calendar.</summary>
public sealed partial class OfficePagesTests
{
    private const string Agreement = "/kelola/kerja-sama/literasi-keuangan";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_contribution_with_its_record_an_evaluation_and_the_sheet_that_shows_both(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        (await dewi.PostFileAsync(Agreement, "Document.File", "bast.pdf", PublicRegisterTests.Pdf, new() { ["Document.Kind"] = "HandoverRecord", ["Document.Access"] = "Partners", ["Document.Title"] = "BAST tahap I" }, $"{Agreement}?handler=Upload")).Dispose();
        var file = await registry.Portal.QueryAsync(data => data.Set<Attachment>().SingleAsync());
        var party = (await registry.AgreementAsync("literasi-keuangan")).Parties.Single(one => !one.IsOffice);
        var form = new Dictionary<string, string> { ["Input.PartyId"] = $"{party.Id}", ["Input.Kind"] = "Books", ["Input.Text"] = "Buku bacaan anak", ["Input.Amount"] = "1.250", ["Input.Unit"] = "judul", ["Input.Rupiah"] = "62.500.000", ["Input.GivenOn"] = "2026-05-20", ["Input.HandoverId"] = $"{file.Id}" };
        var seen = await dewi.ReadAsync($"{Agreement}/kontribusi");
        (await Registry.SendAsync(dewi, $"{Agreement}/kontribusi", seen, form)).Dispose();
        (await Registry.SendAsync(dewi, $"{Agreement}/kontribusi", seen, form)).Dispose();
        var stored = await registry.Portal.QueryAsync(data => data.Set<Contribution>().SingleAsync());
        Assert.Equal((1250, 62_500_000, file.Id), (stored.Amount!.Value, stored.Rupiah!.Value, stored.HandoverId!.Value));
        using var wrong = await Registry.EditAsync(dewi, $"{Agreement}/kontribusi", new(form) { ["Input.Rupiah"] = "banyak", ["Input.GivenOn"] = "2027-01-01" });
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        Assert.Contains("Tulis angka saja", page, StringComparison.Ordinal);
        Assert.Contains("Tanggalnya belum tiba", page, StringComparison.Ordinal);

        (await Registry.EditAsync(dewi, $"{Agreement}/evaluasi", new() { ["Input.From"] = "2026-01-01", ["Input.Until"] = "2026-06-30", ["Input.EvaluatedOn"] = "2026-07-10", ["Input.Results"] = "Sepuluh kelas terlaksana.", ["Input.Obstacles"] = "Sinyal lemah.", ["Input.Recommendation"] = "Continue" })).Dispose();
        var sheet = await Registry.ReadAsync(dewi, "/kelola/kemitraan/laporan/evaluasi?naskah=literasi-keuangan");
        Assert.Contains("Buku bacaan anak", sheet, StringComparison.Ordinal);
        Assert.Contains("Sepuluh kelas terlaksana.", sheet, StringComparison.Ordinal);
        Assert.Contains("Kepala ", sheet, StringComparison.Ordinal);
        Assert.Equal(["Contribution", "Evaluation"], await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.Actor == "dewi" && (entry.EntityType == "Contribution" || entry.EntityType == "Evaluation")).OrderBy(entry => entry.EntityType).Select(entry => entry.EntityType).ToListAsync()));
    }

    [Theory]
    [InlineData("kontribusi", "Input.Text", "Buku A", "Buku B")]
    [InlineData("evaluasi", "Input.Results", "Hasil A", "Hasil B")]
    public async Task Who_saves_second_sees_both_and_loses_nothing(string part, string field, string first, string second)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        using var budi = await registry.KeeperAsync("budi");
        var party = (await registry.AgreementAsync("literasi-keuangan")).Parties.Single(one => !one.IsOffice);
        Dictionary<string, string> Form(string text) => new()
        {
            ["Input.PartyId"] = $"{party.Id}",
            ["Input.Kind"] = "Books",
            ["Input.GivenOn"] = "2026-05-20",
            ["Input.From"] = "2026-01-01",
            ["Input.Until"] = "2026-06-30",
            ["Input.EvaluatedOn"] = "2026-07-10",
            ["Input.Recommendation"] = "Continue",
            [field] = text,
        };
        (await Registry.EditAsync(dewi, $"{Agreement}/{part}", Form("Mula-mula"))).Dispose();
        var path = $"{Agreement}/{part}/1";
        var seen = await dewi.ReadAsync(path);
        (await Registry.EditAsync(budi, path, Form(first))).Dispose();
        using var conflict = await Registry.SendAsync(dewi, path, seen, Form(second));
        var page = await conflict.Content.ReadAsStringAsync();
        Assert.Contains("Orang lain menyimpan perubahan", page, StringComparison.Ordinal);
        Assert.Contains(first, page, StringComparison.Ordinal);
        Assert.Contains(second, page, StringComparison.Ordinal);
        (await Registry.SendAsync(dewi, path, page, Form(second))).Dispose();
        Assert.Contains(second, await dewi.ReadAsync(Agreement), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_commitment_is_kept_or_becomes_an_agreement(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var form = new Dictionary<string, string> { ["Input.Partner"] = "bank gonjong", ["Input.Text"] = "Seratus buku untuk Piobang", ["Input.Occasion"] = "Stakeholder meeting Piobang", ["Input.MadeOn"] = "2026-03-02", ["Input.DueOn"] = "2026-06-30" };
        (await Registry.EditAsync(dewi, "/kelola/komitmen/catat", form)).Dispose();
        Assert.Contains("Lewat waktu", await Registry.ReadAsync(dewi, "/kelola/komitmen"), StringComparison.Ordinal);
        using var unknown = await Registry.EditAsync(dewi, "/kelola/komitmen/catat", new(form) { ["Input.Partner"] = "Entah siapa" });
        Assert.Contains("Tidak ada mitra bernama itu", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await dewi.ReadAsync("/kelola/komitmen/catat/1");
        var token = new Dictionary<string, string> { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page) };
        using var became = await dewi.PostAsync("/kelola/komitmen/catat/1?handler=Become", token);
        using var twice = await dewi.PostAsync("/kelola/komitmen/catat/1?handler=Become", token);
        Assert.Equal("/kelola/kerja-sama/seratus-buku-untuk-piobang", became.Headers.Location?.ToString());
        Assert.Equal(became.Headers.Location, twice.Headers.Location);
        Assert.Equal(AgreementStage.Prospect, (await registry.AgreementAsync("seratus-buku-untuk-piobang")).Stage);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_overview_and_the_reports_count_what_the_register_holds(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        await registry.Portal.InsertAsync(PublicRegisterTests.Signed("lama", "Naskah lama", AccessLevel.Public), PublicRegisterTests.Signed("habis", "Naskah habis", AccessLevel.Public, new DateOnly(2026, 10, 31)));
        using var wati = await registry.ReaderAsync();
        var board = await Registry.ReadAsync(wati, "/kelola/kemitraan");
        Assert.Contains("""<span>naskah berlaku</span> <b><a href="/kelola/kerja-sama?status=InForce">2</a></b>""", board, StringComparison.Ordinal);
        Assert.Contains("""<span>berakhir dalam 90 hari</span> <b><a href="/kelola/kemitraan/laporan/akan-berakhir?hari=90">1</a></b>""", board, StringComparison.Ordinal);
        Assert.Contains("""<span>berakhir dalam 30 hari</span> <b><a href="/kelola/kemitraan/laporan/akan-berakhir?hari=30">0</a></b>""", board, StringComparison.Ordinal);
        Assert.Contains("2 naskah berlaku tanpa berkas", board, StringComparison.Ordinal);
        // The quarter that runs has lost one, the first of 2026 has won one.
        Assert.Matches(@"Triwulan IV 2026</th><td[^>]*>0</td><td[^>]*>0</td><td[^>]*>1</td>", board);
        Assert.Matches(@"Triwulan I 2026</th><td[^>]*>1</td><td[^>]*>0</td><td[^>]*>0</td>", board);
        var book = await Registry.ReadAsync(wati, "/kelola/kemitraan/laporan/register?tahun=2024");
        Assert.Contains("Naskah lama", book, StringComparison.Ordinal);
        Assert.DoesNotContain("Literasi keuangan", book, StringComparison.Ordinal);
        Assert.Contains("Literasi keuangan", await Registry.ReadAsync(wati, "/kelola/kemitraan/laporan/akan-berakhir"), StringComparison.Ordinal);
        Assert.Contains("Naskah habis", await Registry.ReadAsync(wati, "/kelola/kemitraan/laporan/register?status=Expired"), StringComparison.Ordinal);
        foreach (var report in new[] { "register", "akan-berakhir" })
        {
            using var csv = await wati.GetAsync($"/kelola/kemitraan/laporan/{report}?berkas=csv");
            Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
            using var xlsx = await wati.GetAsync($"/kelola/kemitraan/laporan/{report}?berkas=xlsx");
            Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
        }

        using var none = await wati.GetAsync("/kelola/kemitraan/laporan/evaluasi?naskah=tidak-ada");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var unknown = await wati.GetAsync("/kelola/kemitraan/laporan/lain");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_office_sets_its_reminder_days_and_nonsense_is_refused()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        (await dewi.PostFormAsync("/kelola/kemitraan/setelan", new() { ["Points"] = "45, 0, 45" })).Dispose();
        var page = await Registry.ReadAsync(dewi, Agreement);
        Assert.Contains("16 Nov 2026</b>, 45 hari sebelum berakhir", page, StringComparison.Ordinal);
        Assert.DoesNotContain("180 hari sebelum", page, StringComparison.Ordinal);
        using var wrong = await dewi.PostFormAsync("/kelola/kemitraan/setelan", new() { ["Points"] = "besok, -3" });
        Assert.Contains("Tulis satu sampai 12 angka", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_are_changed_and_added_by_the_office()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var first = await registry.Portal.QueryAsync(data => data.Set<PartnerKind>().OrderBy(kind => kind.Position).FirstAsync());
        (await dewi.PostFormAsync("/kelola/kemitraan/jenis", new() { ["Kinds[0].Id"] = $"{first.Id}", ["Kinds[0].Name"] = "Perusahaan", ["Kinds[0].EnglishName"] = "Company", ["Kinds[0].Regime"] = "ThirdParty", ["Added.Name"] = "Museum", ["Added.Regime"] = "Internal" })).Dispose();
        var kinds = await registry.Portal.QueryAsync(data => data.Set<PartnerKind>().ToListAsync());
        Assert.Equal("Perusahaan", kinds.Single(kind => kind.Id == first.Id).Name);
        Assert.Equal((CooperationRegime.Internal, "Museum"), (kinds.Single(kind => kind.Slug == "museum").Regime!.Value, kinds.Single(kind => kind.Slug == "museum").EnglishName));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_secret_link_gives_the_last_days_as_a_calendar_until_it_is_replaced(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var first = await LinkAsync(dewi);
        using var phone = registry.Portal.Visitor();
        var calendar = await phone.ReadAsync(first);
        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Berakhir: Literasi keuangan\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        var second = await LinkAsync(dewi);
        Assert.NotEqual(first, second);
        foreach (var gone in new[] { first, "/kalender/tebakan.ics" })
        {
            using var answer = await phone.GetAsync(gone);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_number_beside_the_indicator_opens_the_agreements_that_it_counts(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        await registry.Portal.InsertAsync(PublicRegisterTests.Signed("lama", "Naskah lama", AccessLevel.Internal), PublicRegisterTests.Signed("habis", "Naskah habis", AccessLevel.Public, new DateOnly(2026, 10, 31)));
        using var dewi = await registry.KeeperAsync();
        (await dewi.PostFileAsync(Agreement, "Document.File", "naskah.pdf", PublicRegisterTests.Pdf, new() { ["Document.Kind"] = "Scan" }, $"{Agreement}?handler=Upload")).Dispose();
        using var visitor = registry.Portal.Visitor();
        foreach (var (part, count, shown) in new[] { ("Documents", 2, "Literasi keuangan"), ("Ended", 1, "Naskah habis"), ("WithScan", 1, "Literasi keuangan"), ("WithoutScan", 1, "1 naskah internal"), ("Active", 1, "Literasi keuangan"), ("New", 0, "Tidak ada naskah") })
        {
            var page = await Registry.ReadAsync(visitor, $"/kemitraan/hitungan?triwulan=2026-Q4&bagian={part}");
            Assert.Contains($"{count} naskah, keadaan 23 November 2026.", page, StringComparison.Ordinal);
            Assert.Contains(shown, page, StringComparison.Ordinal);
            Assert.DoesNotContain("Naskah lama", page, StringComparison.Ordinal);
        }

        Assert.Contains("/kemitraan/hitungan?triwulan=2026-Q4&bagian=Ended", await Registry.ReadAsync(visitor, "/indikator"), StringComparison.Ordinal);
        using var unknown = await visitor.GetAsync("/kemitraan/hitungan?bagian=Lain");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<string> LinkAsync(PortalVisitor who)
    {
        (await who.PostFormAsync("/kelola/kemitraan/kalender", [])).Dispose();
        return Link().Match(await who.ReadAsync("/kelola/kemitraan/kalender")).Value;
    }

    [GeneratedRegex(@"/kalender/[0-9a-f]+\.ics")]
    private static partial Regex Link();
}
