using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.ActivitiesTests;

public sealed class ActivityTests
{
    private const string Add = "/kelola/kegiatan/baru";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");

    [Theory, OnSqlite, OnPostgres]
    public async Task An_activity_is_planned_held_counted_and_stands_where_it_belongs(TestDatabase database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var agreement = await AgreementAsync(desk);
        using var siti = await desk.KeeperAsync();
        var library = await desk.LibraryIdAsync(Desk.Own);
        var form = Form(library, agreement.Id);
        var seen = await siti.ReadAsync(Add);
        using var added = await Desk.FillAsync(siti, Add, form, seen);
        Assert.Equal("/kelola/kegiatan/kelas-mencatat-uang", added.Headers.Location?.ToString());
        using var twice = await Desk.FillAsync(siti, Add, form, seen);
        Assert.Equal(added.Headers.Location, twice.Headers.Location);
        const string Path = "/kelola/kegiatan/kelas-mencatat-uang";
        Assert.Contains("Lengkapi: terlaksana atau batal", await Desk.ReadAsync(siti, "/kelola"), StringComparison.Ordinal);
        (await siti.PostFormAsync(Path, [], $"{Path}?handler=Held")).Dispose();
        (await Desk.FillAsync(siti, Path, new(form) { ["Input.Women"] = "18", ["Input.Men"] = "6", ["Input.Adults"] = "24", ["Input.Result"] = "Semua peserta punya buku kas." })).Dispose();
        (await siti.PostFileAsync(Path, "Upload", "hadir.pdf", Pdf, new() { ["Kind"] = "Attendance" }, $"{Path}?handler=File")).Dispose();

        using var visitor = desk.Portal.Visitor();
        Assert.Contains("24 kepesertaan", await Desk.ReadAsync(visitor, "/kegiatan"), StringComparison.Ordinal);
        var page = await Desk.ReadAsync(visitor, "/kegiatan/kelas-mencatat-uang");
        Assert.Contains("Semua peserta punya buku kas.", page, StringComparison.Ordinal);
        Assert.Contains("Bank Gonjong", page, StringComparison.Ordinal);
        Assert.Contains("/kemitraan/literasi-keuangan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hadir.pdf", page, StringComparison.Ordinal);
        Assert.Contains("Kelas mencatat uang", await Desk.ReadAsync(visitor, "/mitra/bank-gonjong"), StringComparison.Ordinal);
        Assert.Contains("Kelas mencatat uang", await Desk.ReadAsync(visitor, "/nagari/taeh-bukik"), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Kelas mencatat uang", await visitor.ReadAsync("/kegiatan.ics"), StringComparison.Ordinal);
        var figure = await Desk.ReadAsync(visitor, "/indikator/pelibatan?triwulan=2026-Q4");
        Assert.Contains("""<p class="figure-number">24</p>""", figure, StringComparison.Ordinal);
        Assert.Contains("Literasi keuangan", figure, StringComparison.Ordinal);
        var file = await desk.Portal.QueryAsync(data => data.Set<ActivityFile>().SingleAsync());
        using var mine = await siti.GetAsync($"{Path}/berkas/{file.Id}");
        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        using var closed = await visitor.GetAsync($"{Path}/berkas/{file.Id}");
        Assert.NotEqual(HttpStatusCode.OK, closed.StatusCode);
    }

    [Fact]
    public async Task A_keeper_cannot_see_or_change_what_another_library_does()
    {
        await using var desk = await Desk.OpenAsync();
        using var siti = await desk.KeeperAsync();
        using var dewi = await desk.OfficerAsync();
        var other = await desk.LibraryIdAsync(Desk.Other);
        (await Desk.FillAsync(dewi, Add, Form(other, null))).Dispose();
        using var seen = await siti.GetAsync("/kelola/kegiatan/kelas-mencatat-uang");
        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.DoesNotContain("Kelas mencatat uang", await siti.ReadAsync("/kelola/kegiatan"), StringComparison.Ordinal);
        using var stolen = await Desk.FillAsync(siti, Add, Form(other, null));
        Assert.Contains("Pilih salah satu dari daftar", await stolen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var nowhere = await Desk.FillAsync(siti, Add, new(Form(other, null)) { ["Input.LibraryId"] = "", ["Input.Title"] = "Tanpa tempat" });
        Assert.Contains("Pilih perpustakaan yang Anda kelola", await nowhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await desk.Portal.QueryAsync(data => data.Set<Activity>().CountAsync()));
    }

    [Fact]
    public async Task An_internal_agreement_is_named_nowhere_in_public_and_survives_an_edit_by_the_keeper()
    {
        await using var desk = await Desk.OpenAsync();
        var agreement = await AgreementAsync(desk);
        using var dewi = await desk.OfficerAsync();
        await desk.Portal.QueryAsync(data => data.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Access, AccessLevel.Internal)));
        var form = Form(await desk.LibraryIdAsync(Desk.Own), agreement.Id);
        (await Desk.FillAsync(dewi, Add, new(form) { ["Input.Partners"] = "", ["Input.Women"] = "3" })).Dispose();
        const string Path = "/kelola/kegiatan/kelas-mencatat-uang";
        (await dewi.PostFormAsync(Path, [], $"{Path}?handler=Held")).Dispose();
        using var visitor = desk.Portal.Visitor();
        foreach (var page in new[] { "/kegiatan/kelas-mencatat-uang", "/indikator/pelibatan?triwulan=2026-Q4" })
            Assert.DoesNotContain("Literasi keuangan", await Desk.ReadAsync(visitor, page), StringComparison.Ordinal);
        Assert.DoesNotContain("Kelas mencatat uang", await Desk.ReadAsync(visitor, "/mitra/bank-gonjong"), StringComparison.Ordinal);
        using var siti = await desk.KeeperAsync();
        Assert.DoesNotContain("Literasi keuangan", await siti.ReadAsync(Add), StringComparison.Ordinal);
        (await Desk.FillAsync(siti, Path, new(form) { ["Input.Partners"] = "", ["Input.Women"] = "4" })).Dispose();
        var stored = await desk.Portal.QueryAsync(data => data.Set<Activity>().SingleAsync());
        Assert.Equal((4, agreement.Id), (stored.Women!.Value, stored.AgreementId!.Value));
    }

    [Fact]
    public async Task What_lies_ahead_is_not_held_yet_and_a_cancelled_one_says_so_and_counts_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        using var dewi = await desk.OfficerAsync();
        var library = await desk.LibraryIdAsync(Desk.Own);
        (await Desk.FillAsync(dewi, Add, new(Form(library, null)) { ["Input.StartsOn"] = "2026-12-05", ["Input.Women"] = "5" })).Dispose();
        const string Path = "/kelola/kegiatan/kelas-mencatat-uang";
        using var early = await dewi.PostFormAsync(Path, [], $"{Path}?handler=Held");
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        using var without = await dewi.PostFormAsync(Path, [], $"{Path}?handler=Cancel");
        Assert.Contains("Tulis alasannya", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await dewi.PostFormAsync(Path, new() { ["Reason"] = "Hujan lebat" }, $"{Path}?handler=Cancel")).Dispose();
        using var visitor = desk.Portal.Visitor();
        Assert.Contains("Batal", await Desk.ReadAsync(visitor, "/kegiatan/kelas-mencatat-uang"), StringComparison.Ordinal);
        Assert.DoesNotContain("SUMMARY:", await visitor.ReadAsync("/kegiatan.ics"), StringComparison.Ordinal);
        Assert.Contains("""<p class="figure-number">0</p>""", await Desk.ReadAsync(visitor, "/indikator/pelibatan?triwulan=2026-Q4"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Title", "", "Tulis judulnya")]
    [InlineData("Input.StartsOn", "2026-02-30", "Isi tanggalnya")]
    [InlineData("Input.EndsOn", "2026-11-01", "Selesai sebelum mulai")]
    [InlineData("Input.Sessions", "0", "dari 1 sampai 200")]
    [InlineData("Input.Children", "3", "lebih besar dari seluruh kepesertaan")]
    [InlineData("Input.Women", "dua", "Tulis angka bulat")]
    [InlineData("Input.Partners", "Entah siapa", "Tidak ada mitra bernama Entah siapa")]
    public async Task What_is_wrong_is_said(string field, string value, string words)
    {
        await using var desk = await Desk.OpenAsync();
        using var dewi = await desk.OfficerAsync();
        using var answer = await Desk.FillAsync(dewi, Add, new(Form(await desk.LibraryIdAsync(Desk.Own), null)) { [field] = value });
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.False(await desk.Portal.QueryAsync(data => data.Set<Activity>().AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_saves_second_sees_both(TestDatabase database)
    {
        await using var desk = await Desk.OpenAsync(database);
        using var siti = await desk.KeeperAsync();
        using var dewi = await desk.OfficerAsync();
        var form = Form(await desk.LibraryIdAsync(Desk.Own), null);
        (await Desk.FillAsync(dewi, Add, form)).Dispose();
        const string Path = "/kelola/kegiatan/kelas-mencatat-uang";
        var seen = await siti.ReadAsync(Path);
        (await Desk.FillAsync(dewi, Path, new(form) { ["Input.Place"] = "Balai adat" })).Dispose();
        using var conflict = await Desk.FillAsync(siti, Path, new(form) { ["Input.Place"] = "Surau" }, seen);
        var page = await conflict.Content.ReadAsStringAsync();
        Assert.Contains("Balai adat", page, StringComparison.Ordinal);
        Assert.Contains("Surau", page, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(long library, long? agreement) => new()
    {
        ["Input.Title"] = "Kelas mencatat uang",
        ["Input.Space"] = "Skills",
        ["Input.StartsOn"] = "2026-11-20",
        ["Input.Sessions"] = "2",
        ["Input.LibraryId"] = $"{library}",
        ["Input.AgreementId"] = agreement is null ? "" : $"{agreement}",
        ["Input.Partners"] = agreement is null ? "" : "BGO",
        ["Input.Summary"] = "Untuk pemilik warung.",
        ["Input.IsPublic"] = "true",
    };

    private static async Task<Agreement> AgreementAsync(Desk desk)
    {
        var agreement = new Agreement
        {
            Slug = "literasi-keuangan",
            Subject = "Literasi keuangan",
            StartsOn = new DateOnly(2026, 1, 1),
            IsFromOldRegister = true,
            Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = new Partner { Slug = "bank-gonjong", Name = "Bank Gonjong", OtherNames = "BGO" } } },
        };
        agreement.EnterAsSigned(new DateOnly(2026, 1, 1), "dewi");
        await desk.Portal.InsertAsync(agreement);
        return agreement;
    }
}
