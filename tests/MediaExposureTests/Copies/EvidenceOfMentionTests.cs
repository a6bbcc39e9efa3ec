using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.MediaExposureTests.Evidence;
using PortalMitra.MediaExposureTests.Logging;
using PortalMitra.MediaExposureTests.Review;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Copies;

/// <summary>Evidence on the page of a mention: shown, downloaded, verified, added and withdrawn.</summary>
public sealed class EvidenceOfMentionTests
{
    private static readonly byte[] Photo = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.UTF8.GetBytes("<script>alert(1)</script>")];

    [Theory, OnSqlite, OnPostgres]
    public async Task Evidence_is_a_download_of_exactly_what_was_kept_and_only_for_staff(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var (id, item) = await AcceptedAsync(portal);
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        using var citizen = portal.Visitor();
        using var other = await portal.StaffAsync("sari", "AccessOffice");

        using var file = await staff.GetAsync($"/kelola/liputan/{id}/salinan?handler=Item&item={item.Id}");
        using var refused = await citizen.GetAsync($"/kelola/liputan/{id}/salinan?handler=Item&item={item.Id}");
        using var forbidden = await other.GetAsync($"/kelola/liputan/{id}/salinan?handler=Item&item={item.Id}");
        using var ofAnother = await staff.GetAsync($"/kelola/liputan/{id + 1}/salinan?handler=Item&item={item.Id}");

        Assert.Equal(("application/warc", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(item.FileHash, Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync())));
        Assert.Contains("/masuk", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("/tidak-berwenang", forbidden.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, ofAnother.StatusCode);
    }

    [Fact]
    public async Task Verifying_says_whether_a_file_is_unchanged_changed_or_gone()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var (id, item) = await AcceptedAsync(portal);
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        var path = Path.Combine(portal.DataFolder, "files", item.FileHash![..2], item.FileHash[2..4], item.FileHash);
        Assert.Contains("Semua berkas masih utuh", await staff.ReadAsync($"/kelola/liputan/{id}/salinan?handler=Verify"), StringComparison.Ordinal);

        await File.AppendAllTextAsync(path, "!");
        Assert.Contains("berubah, SHA-256 tidak sama", await staff.ReadAsync($"/kelola/liputan/{id}/salinan?handler=Verify"), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("tidak ada di penyimpanan", await staff.ReadAsync($"/kelola/liputan/{id}/salinan?handler=Verify"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Evidence_is_added_to_any_mention_and_the_same_file_only_once(TestDatabase database)
    {
        await using var portal = await PortalFixture.ServeAsync(database);
        var (id, _) = await AcceptedAsync(portal);
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "LogMentions");
        var page = $"/kelola/liputan/{id}/salinan?handler=Add";

        using var sent = await staff.PostFileAsync(page, "Files", "..\\..\\layar \u202Egpj.exe", Photo, new() { ["Note"] = "layar ponsel" });
        using var again = await staff.PostFileAsync(page, "Files", "nama lain.png", Photo);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [sent.StatusCode, again.StatusCode]);
        var item = (await portal.EvidenceAsync()).Single(one => one.Kind == EvidenceKind.Photo);
        Assert.Equal(("layar-gpj.png", "image/png", "layar ponsel", "siti"), (item.FileName, item.MediaType, item.Note, item.AddedBy));
        using var file = await staff.GetAsync($"/kelola/liputan/{id}/salinan?handler=Item&item={item.Id}");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Who_may_only_look_adds_and_withdraws_nothing()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var (id, _) = await AcceptedAsync(portal);
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ViewMentions");
        using var logger = await portal.StaffAsync("siti", "AccessOffice", "LogMentions");
        using var added = await logger.PostFileAsync($"/kelola/liputan/{id}/salinan?handler=Add", "Files", "a.png", Photo);
        var item = (await portal.EvidenceAsync())[^1];
        // The page has no form for those who may only look; a token of theirs is on another page.
        var token = PortalVisitor.TokenOf(await staff.ReadAsync("/kelola/liputan"));

        using var refused = await staff.PostAsync($"/kelola/liputan/{id}/salinan?handler=Add", new() { ["__RequestVerificationToken"] = token, ["Address"] = "https://rekaman.test/1" });
        using var withdrawn = await logger.PostFormAsync($"/kelola/liputan/{id}/salinan", new() { ["Reason"] = "Salah" }, $"/kelola/liputan/{id}/salinan?handler=Remove&item={item.Id}");

        Assert.All([refused, withdrawn], response => Assert.Contains("/tidak-berwenang", response.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.Null((await portal.EvidenceAsync())[^1].RemovedUtc);
    }

    [Fact]
    public async Task Evidence_is_withdrawn_with_a_reason_that_stays_and_is_no_download_any_more()
    {
        await using var portal = await PortalFixture.ServeAsync();
        var (id, archive) = await AcceptedAsync(portal);
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var added = await staff.PostFileAsync($"/kelola/liputan/{id}/salinan?handler=Add", "Files", "a.png", Photo);
        var item = (await portal.EvidenceAsync())[^1];
        var page = $"/kelola/liputan/{id}/salinan";

        using var without = await staff.PostFormAsync(page, new() { ["Reason"] = " " }, $"{page}?handler=Remove&item={item.Id}");
        Assert.Contains("Tulis alasan mencabut bukti ini.", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var ofThePage = await staff.PostFormAsync(page, new() { ["Reason"] = "Salah" }, $"{page}?handler=Remove&item={archive.Id}");
        Assert.Equal(HttpStatusCode.NotFound, ofThePage.StatusCode);
        using var withdrawn = await staff.PostFormAsync(page, new() { ["Reason"] = "Foto dari liputan lain" }, $"{page}?handler=Remove&item={item.Id}");

        Assert.Contains("Foto dari liputan lain", await staff.ReadAsync(page), StringComparison.Ordinal);
        using var file = await staff.GetAsync($"{page}?handler=Item&item={item.Id}");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.Contains(await portal.QueryAsync(data => data.Set<AuditEntry>().ToListAsync()), entry => entry.EntityType == nameof(EvidenceItem) && entry.After!.Contains("Foto dari liputan lain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_evidence_of_what_was_logged_and_counts_is_not_withdrawn()
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var staff = await portal.StaffAsync("siti", "AccessOffice", "ReviewMentions");
        using var sent = await staff.PostFileAsync("/kelola/liputan/catat", "Files", "a.png", Photo, LogMentionTests.Cutting(accepts: true));
        var item = Assert.Single(await portal.EvidenceAsync());
        var page = $"/kelola/liputan/{item.MentionId}/salinan";

        using var refused = await staff.PostFormAsync(page, new() { ["Reason"] = "Salah" }, $"{page}?handler=Remove&item={item.Id}");
        Assert.Contains("Ini bukti terakhir", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var added = await staff.PostFormAsync(page, new() { ["Address"] = "https://rekaman.test/1" }, $"{page}?handler=Add");
        using var withdrawn = await staff.PostFormAsync(page, new() { ["Reason"] = "Salah" }, $"{page}?handler=Remove&item={item.Id}");

        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Equal([true, false], (await portal.EvidenceAsync()).Select(one => one.RemovedUtc is not null));
    }

    private static async Task<(long Id, EvidenceItem Archive)> AcceptedAsync(PortalFixture portal)
    {
        var copy = await portal.PutAsync(Archive.Pack("<h1>Ramai</h1>"u8.ToArray()));
        var id = await ReviewMentionsTests.AddAsync(portal, Mentions.New(Mentions.Outlet(), 1, copy: copy));
        await portal.AcceptAllAsync();
        await portal.KeepEvidenceAsync();
        return (id, Assert.Single(await portal.EvidenceAsync()));
    }
}
