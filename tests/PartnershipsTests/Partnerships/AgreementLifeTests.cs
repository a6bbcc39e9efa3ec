using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed partial class AgreementLifeTests
{
    private const string Page = "/kelola/kerja-sama/pojok-baca";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nnaskah");

    [Theory, OnSqlite, OnPostgres]
    public async Task From_prospect_to_signed_to_renewed_each_step_with_what_it_needs(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        await ProspectAsync(registry);

        Assert.Contains("Isi tanggalnya.", await MoveAsync(dewi, "Proposed", ("Letter", "005/12"), ("Day", "")), StringComparison.Ordinal);
        await MoveAsync(dewi, "Proposed", ("Letter", "005/12"), ("Day", "2026-11-02"));
        Assert.Contains("Draf naskah belum diunggah.", await MoveAsync(dewi, "UnderReview"), StringComparison.Ordinal);
        await UploadAsync(dewi, "Draft", "draf.pdf", Pdf);
        await MoveAsync(dewi, "UnderReview");
        await MoveAsync(dewi, "ReadyToSign");
        var refused = await MoveAsync(dewi, "Signed", ("Day", "2026-11-20"));
        Assert.Contains("Nomor naskah belum dicatat", refused, StringComparison.Ordinal);
        Assert.Contains("Pindaian naskah bertanda tangan belum diunggah.", refused, StringComparison.Ordinal);
        await UploadAsync(dewi, "Scan", "naskah.pdf", Pdf);
        await registry.Portal.QueryAsync(data => data.Set<Party>().Where(party => party.Agreement!.Slug == "pojok-baca").ExecuteUpdateAsync(set => set.SetProperty(party => party.IsWithoutNumber, true)));
        await MoveAsync(dewi, "Signed", ("Day", "2026-11-20"));

        var agreement = await registry.AgreementAsync("pojok-baca");
        Assert.Equal((AgreementStage.Signed, new DateOnly(2026, 11, 20), "005/12"), (agreement.Stage, agreement.SignedOn, agreement.OfferNumber));
        Assert.Equal([AgreementStage.Prospect, AgreementStage.Proposed, AgreementStage.UnderReview, AgreementStage.ReadyToSign, AgreementStage.Signed], agreement.Steps.OrderBy(step => step.Id).Select(step => step.Stage));
        Assert.All(await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(row => row.EntityType == "Agreement" && row.EntityName == "pojok-baca" && row.Action == "Changed").ToListAsync()), row => Assert.Equal("dewi", row.Actor));

        await registry.Portal.InsertAsync(new Obligation { AgreementId = agreement.Id, PartyId = agreement.Parties.Single(party => !party.IsOffice).Id, Text = "Menyerahkan buku", Target = 60, Achieved = 60, DoneOn = new DateOnly(2026, 11, 21) });
        using var renewed = await PostAsync(dewi, "Renew");
        using var again = await PostAsync(dewi, "Renew");
        Assert.Equal("/kelola/kerja-sama/pojok-baca-2", renewed.Headers.Location?.ToString());
        Assert.Equal(renewed.Headers.Location, again.Headers.Location);
        var next = await registry.AgreementAsync("pojok-baca-2");
        Assert.Equal((agreement.Id, AgreementStage.Prospect, (DateOnly?)null), (next.PredecessorId, next.Stage, next.EndsOn));
        Assert.All(next.Parties, party => Assert.Null(party.Number));
        var copied = await registry.Portal.QueryAsync(data => data.Set<Obligation>().Include(one => one.Party).SingleAsync(one => one.AgreementId == next.Id));
        Assert.Equal(("Menyerahkan buku", 60, 0, 2), (copied.Text, copied.Target, copied.Achieved, copied.Party!.Position));
        Assert.Null(copied.DoneOn);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_renewed_agreement_counts_once_its_addendum_moves_its_end(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        var old = await registry.AgreementAsync("literasi-keuangan");
        var kind = await registry.Portal.QueryAsync(data => data.Set<AgreementKind>().SingleAsync(one => one.IsAddendum));
        var addendum = new Agreement { Slug = "adendum", Subject = "Adendum", KindId = kind.Id, ParentId = old.Id, SignedOn = new DateOnly(2026, 6, 1), EndsOn = new DateOnly(2029, 6, 30) };
        await registry.Portal.InsertAsync(addendum);
        Assert.Contains("sampai 31 Desember 2026", await Registry.ReadAsync(dewi, "/kelola/kerja-sama/literasi-keuangan"), StringComparison.Ordinal);
        await registry.Portal.QueryAsync(data => data.Set<Agreement>().Where(one => one.Slug == "adendum").ExecuteUpdateAsync(set => set.SetProperty(one => one.Stage, AgreementStage.Signed)));
        Assert.Contains("sampai 30 Juni 2029", await Registry.ReadAsync(dewi, "/kelola/kerja-sama/literasi-keuangan"), StringComparison.Ordinal);
        Assert.DoesNotContain(">Literasi keuangan</a>", await Registry.ReadAsync(dewi, "/kelola/kerja-sama?status=Expiring"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_ended_early_or_let_go_with_a_reason()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        const string page = "/kelola/kerja-sama/literasi-keuangan";
        using var mute = await PostAsync(dewi, "LetExpire", page, ("Reason", " "));
        Assert.Contains("Tulis alasan tidak diperpanjang.", await mute.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await PostAsync(dewi, "LetExpire", page, ("Reason", "Programnya selesai"))).Dispose();
        var decided = await registry.AgreementAsync("literasi-keuangan");
        Assert.Equal((RenewalDecision.LetExpire, "Programnya selesai", new DateOnly(2026, 12, 31)), (decided.Decision, decided.DecisionReason, decided.DecidedForEnd));
        (await PostAsync(dewi, "Move", page, ("Stage.To", "Terminated"), ("Stage.Version", $"{decided.Version}"), ("Stage.Letter", "500/1"), ("Stage.Day", "2026-11-21"), ("Stage.Reason", "Kantornya tutup"))).Dispose();
        Assert.Contains("Diakhiri sejak 21 November 2026 dengan surat 500/1:", await Registry.ReadAsync(dewi, page), StringComparison.Ordinal);
        using var twice = await PostAsync(dewi, "Move", page, ("Stage.To", "Signed"), ("Stage.Version", "99"), ("Stage.Day", "2026-11-21"));
        Assert.Contains("Orang lain mengubah naskah ini", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scan", "naskah.pdf", "<script>alert(1)</script>", "Isi berkas itu bukan PDF, foto, atau Word")]
    [InlineData("Scan", "naskah.docx", "PK\u0003\u0004 bukan arsip", "Isi berkas itu bukan PDF, foto, atau Word")]
    [InlineData("Draft", "naskah.docx", "PK\u0003\u0004 bukan arsip, hanya mulai seperti arsip dan cukup panjang", "Isi berkas itu bukan PDF, foto, atau Word")]
    [InlineData("Draft", "kosong.pdf", "", "Berkasnya kosong.")]
    public async Task A_file_is_judged_by_its_content(string kind, string name, string content, string words)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        await ProspectAsync(registry);
        var page = WebUtility.HtmlDecode(await UploadAsync(dewi, kind, name, Encoding.Latin1.GetBytes(content)));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<Attachment>().AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Files_are_versions_of_one_document_and_open_for_who_may_and_from_their_own_agreement_alone(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        using var dewi = await registry.KeeperAsync();
        using var tari = await registry.Portal.StaffAsync("tari", "AccessOffice");
        await ProspectAsync(registry);
        await UploadAsync(dewi, "Draft", "draf.pdf", Pdf);
        await UploadAsync(dewi, "Draft", "draf.pdf", Pdf);
        await UploadAsync(dewi, "Draft", "draf.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nversi dua"));
        var files = await registry.Portal.QueryAsync(data => data.Set<Attachment>().OrderBy(file => file.Edition).ToListAsync());
        Assert.Equal([1, 2], files.Select(file => file.Edition));

        using var opened = await dewi.GetAsync($"{Page}/berkas/{files[0].Id}");
        using var astray = await dewi.GetAsync($"/kelola/kerja-sama/literasi-keuangan/berkas/{files[0].Id}");
        using var refused = await tari.GetAsync($"{Page}/berkas/{files[0].Id}");
        Assert.Equal(Pdf, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "nosniff"), (opened.Content.Headers.ContentType!.MediaType, opened.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(HttpStatusCode.NotFound, astray.StatusCode);
        Assert.Equal("/tidak-berwenang", refused.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task What_is_owed_is_noted_and_overdue_the_day_after()
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        await ProspectAsync(registry);
        var form = new Dictionary<string, string> { ["Input.Text"] = "Menyerahkan buku tahap II", ["Input.Target"] = "60", ["Input.Unit"] = "judul", ["Input.Achieved"] = "32", ["Input.DueOn"] = "2026-11-15", ["Input.DoneOn"] = "" };
        var seen = await dewi.ReadAsync($"{Page}/kewajiban");
        (await Registry.SendAsync(dewi, $"{Page}/kewajiban", seen, form)).Dispose();
        (await Registry.SendAsync(dewi, $"{Page}/kewajiban", seen, form)).Dispose();
        var read = await Registry.ReadAsync(dewi, Page);
        Assert.Contains("32 dari 60 judul", read, StringComparison.Ordinal);
        Assert.Matches("Lewat [0-9]+ hari", read);
        var id = await registry.Portal.QueryAsync(data => data.Set<Obligation>().Select(one => one.Id).SingleAsync());
        var edit = await dewi.ReadAsync($"{Page}/kewajiban/{id}");
        form["Input.DoneOn"] = "2026-11-20";
        (await Registry.SendAsync(dewi, $"{Page}/kewajiban/{id}", edit, form)).Dispose();
        form["Input.Text"] = "Punya orang lain";
        using var late = await Registry.SendAsync(dewi, $"{Page}/kewajiban/{id}", edit, form);
        Assert.Contains("Orang lain menyimpan perubahan", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Selesai", await Registry.ReadAsync(dewi, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        await using var registry = await Registry.OpenAsync();
        using var wati = await registry.ReaderAsync();
        const string page = "/kelola/kerja-sama/literasi-keuangan";
        Assert.DoesNotContain("handler=", await wati.ReadAsync(page), StringComparison.Ordinal);
        foreach (var handler in new[] { "Move", "LetExpire", "Renew", "Upload" })
        {
            using var refused = await wati.PostAsync($"{page}?handler={handler}", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(await wati.ReadAsync("/kelola/akun")), ["Reason"] = "x" });
            Assert.Equal("/tidak-berwenang", refused.Headers.Location?.AbsolutePath);
        }

        foreach (var path in new[] { $"{page}/ubah", $"{page}/kewajiban", "/kelola/kerja-sama/baru" })
        {
            using var refused = await wati.GetAsync(path);
            Assert.Equal("/tidak-berwenang", refused.Headers.Location?.AbsolutePath);
        }
    }

    private static async Task ProspectAsync(Registry registry)
    {
        var bank = await registry.PartnerAsync("bank-gonjong");
        await registry.Portal.InsertAsync(new Agreement
        {
            Slug = "pojok-baca",
            Subject = "Pojok baca",
            Parties = { new Party { Position = 1 }, new Party { Position = 2, PartnerId = bank.Id } },
            Steps = { new StageStep { Stage = AgreementStage.Prospect, On = new DateOnly(2026, 11, 1), By = "dewi" } },
        });
    }

    private static async Task<string> MoveAsync(PortalVisitor who, string stage, params (string Field, string Value)[] fields)
    {
        var version = Version().Match(await who.ReadAsync(Page)).Groups[1].Value;
        using var answer = await PostAsync(who, "Move", Page, [("Stage.To", stage), ("Stage.Version", version), .. fields.Select(field => ($"Stage.{field.Field}", field.Value))]);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(PortalVisitor who, string handler, string page = Page, params (string Field, string Value)[] fields) =>
        await who.PostFormAsync(page, fields.ToDictionary(field => field.Field, field => field.Value), $"{page}?handler={handler}");

    private static async Task<string> UploadAsync(PortalVisitor who, string kind, string name, byte[] content)
    {
        using var answer = await who.PostFileAsync(Page, "Document.File", name, content, new() { ["Document.Kind"] = kind, ["Document.Title"] = "", ["Document.Access"] = "Internal" }, $"{Page}?handler=Upload");
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"Stage.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
