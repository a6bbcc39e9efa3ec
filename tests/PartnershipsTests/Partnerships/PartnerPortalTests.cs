using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

/// <summary>Two partners, A and B, with one agreement, file, obligation and contact each: whatever A asks for of B is not there.</summary>
public sealed partial class PartnerPortalTests
{
    private const string OwnSlug = "literasi-keuangan";
    private const string OtherSlug = "pojok-statistik";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_invited_person_makes_an_account_and_sees_their_own_cooperation(TestDatabase database)
    {
        await using var sink = SmtpSink.Start();
        var registry = await OpenAsync(database, sink);
        await using var _ = registry;
        using var dewi = await registry.KeeperAsync();
        using var invited = await dewi.PostFormAsync("/kelola/mitra/bank-gonjong/akun", new() { ["Name"] = "Rina Bank", ["Email"] = "rina@bank.test" });
        Assert.Equal(HttpStatusCode.Redirect, invited.StatusCode);
        var letter = Assert.Single(sink.Messages);
        var link = Link().Match(letter.TextBody!).Value;
        using var rina = registry.Portal.Visitor();
        Assert.Contains("Rina Bank, Anda diundang mewakili Bank Gonjong", await Registry.ReadAsync(rina, link), StringComparison.Ordinal);
        using var weak = await rina.PostFormAsync(link, new() { ["UserName"] = "rina@bank.test", ["Password"] = "pendek", ["Again"] = "pendek" });
        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        using var accepted = await rina.PostFormAsync(link, new() { ["UserName"] = "rina@bank.test", ["Password"] = PortalStaff.Password, ["Again"] = PortalStaff.Password });
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains("Undangan ini tidak berlaku lagi", await Registry.ReadAsync(rina, link), StringComparison.Ordinal);
        using var inside = await registry.Portal.SignInAsync("rina@bank.test");
        var home = await Registry.ReadAsync(inside, "/portal-mitra");
        Assert.Contains("Literasi keuangan", home, StringComparison.Ordinal);
        Assert.Contains("Menyerahkan buku A", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Pojok statistik", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Kontak B", home, StringComparison.Ordinal);
        var page = await Registry.ReadAsync(inside, $"/portal-mitra/{OwnSlug}");
        Assert.Contains("Kerja sama berlaku. Sisa hari: 38.", page, StringComparison.Ordinal);
        Assert.Contains("berkas A", page, StringComparison.Ordinal);
        Assert.DoesNotContain("berkas internal A", page, StringComparison.Ordinal);
        // The office stays closed to them, and the door can be shut again.
        using var office = await inside.GetAsync("/kelola/kerja-sama");
        Assert.NotEqual(HttpStatusCode.OK, office.StatusCode);
        var member = await registry.Portal.QueryAsync(data => data.Set<PartnerMember>().SingleAsync(one => one.UserName == "rina@bank.test"));
        var seen = await dewi.ReadAsync("/kelola/mitra/bank-gonjong/akun");
        (await dewi.PostAsync($"/kelola/mitra/bank-gonjong/akun?handler=End&id={member.Id}", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(seen) })).Dispose();
        using var shut = await inside.GetAsync($"/portal-mitra/{OwnSlug}");
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
        // Invited once more, they take it with the account they have.
        (await dewi.PostFormAsync("/kelola/mitra/bank-gonjong/akun", new() { ["Name"] = "Rina Bank", ["Email"] = "rina@bank.test" })).Dispose();
        using var back = await inside.PostFormAsync(Link().Match(sink.Messages[^1].TextBody!).Value, []);
        Assert.Equal("/portal-mitra", back.Headers.Location?.ToString());
        Assert.Contains("Literasi keuangan", await inside.ReadAsync($"/portal-mitra/{OwnSlug}"), StringComparison.Ordinal);
        Assert.Contains("PartnerMember", await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.Actor == "rina@bank.test").Select(entry => entry.EntityType).ToListAsync()));
    }

    [Fact]
    public async Task Without_mail_staff_get_the_link_to_hand_over_and_it_ends_after_a_fortnight()
    {
        await using var registry = await OpenAsync(TestDatabase.Sqlite, null);
        using var dewi = await registry.KeeperAsync();
        (await dewi.PostFormAsync("/kelola/mitra/bank-gonjong/akun", new() { ["Name"] = "Rina", ["Email"] = "rina@bank.test" })).Dispose();
        var link = Link().Match(await Registry.ReadAsync(dewi, "/kelola/mitra/bank-gonjong/akun")).Value;
        using var rina = registry.Portal.Visitor();
        Assert.Contains("Anda diundang", await Registry.ReadAsync(rina, link), StringComparison.Ordinal);
        registry.Portal.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Contains("tidak berlaku lagi", await Registry.ReadAsync(rina, link), StringComparison.Ordinal);
        Assert.Contains("tidak berlaku lagi", await Registry.ReadAsync(rina, "/undangan/tebakan"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_endpoint_of_the_partner_portal_is_closed_to_another_partner(TestDatabase database)
    {
        await using var registry = await OpenAsync(database, null);
        using var a = await MemberAsync(registry, "orang-a", "bank-gonjong");
        var ids = await IdsAsync(registry);
        // What each endpoint is asked with: A's own, which must open, and B's, which must not be there.
        var covered = new Dictionary<string, (string? Own, string? Other)>(StringComparer.Ordinal)
        {
            ["portal-mitra"] = ("/portal-mitra", null),
            ["portal-mitra/{slug}"] = ($"/portal-mitra/{OwnSlug}", $"/portal-mitra/{OtherSlug}"),
            ["portal-mitra/{slug}/cetak"] = ($"/portal-mitra/{OwnSlug}/cetak", $"/portal-mitra/{OtherSlug}/cetak"),
            ["portal-mitra/{slug}/liputan"] = ($"/portal-mitra/{OwnSlug}/liputan", $"/portal-mitra/{OtherSlug}/liputan"),
            ["portal-mitra/{slug}/berkas/{id:long}"] = ($"/portal-mitra/{OwnSlug}/berkas/{ids.OwnFile}", $"/portal-mitra/{OtherSlug}/berkas/{ids.OtherFile}"),
            ["portal-mitra/mitra/{slug}/kontak/{id:long?}"] = ($"/portal-mitra/mitra/bank-gonjong/kontak/{ids.OwnContact}", $"/portal-mitra/mitra/mitra-b/kontak/{ids.OtherContact}"),
        };
        var routes = registry.Portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => path.StartsWith("portal-mitra", StringComparison.Ordinal)).Distinct().Order().ToList();
        Assert.Equal(covered.Keys.Order(), routes);
        foreach (var (own, other) in covered.Values)
        {
            using var opened = await a.GetAsync(own!);
            Assert.Equal((own, HttpStatusCode.OK), (own, opened.StatusCode));
            if (other is null)
                continue;
            using var closed = await a.GetAsync(other);
            Assert.Equal((other, HttpStatusCode.NotFound), (other, closed.StatusCode));
        }

        // Mixed addresses: the own agreement with the other's file, the own partner with the other's contact, an internal file, a file export.
        foreach (var mixed in new[] { $"/portal-mitra/{OwnSlug}/berkas/{ids.OtherFile}", $"/portal-mitra/{OwnSlug}/berkas/{ids.InternalFile}", $"/portal-mitra/mitra/bank-gonjong/kontak/{ids.OtherContact}", $"/portal-mitra/{OtherSlug}/cetak?berkas=xlsx", "/kelola", "/kelola/mitra/mitra-b" })
        {
            using var closed = await a.GetAsync(mixed);
            Assert.NotEqual((mixed, HttpStatusCode.OK), (mixed, closed.StatusCode));
        }
    }

    [Fact]
    public async Task Another_partner_cannot_change_anything_either()
    {
        await using var registry = await OpenAsync(TestDatabase.Sqlite, null);
        using var a = await MemberAsync(registry, "orang-a", "bank-gonjong");
        var ids = await IdsAsync(registry);
        var token = PortalVisitor.TokenOf(await a.ReadAsync($"/portal-mitra/{OwnSlug}"));
        var posts = new (string Path, Dictionary<string, string> Fields)[]
        {
            ($"/portal-mitra/{OtherSlug}?handler=AskRenewal", new() { ["Wish"] = "x" }),
            ($"/portal-mitra/{OtherSlug}?handler=Proof", new() { ["Proof.ObligationId"] = $"{ids.OtherObligation}" }),
            ($"/portal-mitra/{OwnSlug}?handler=Proof", new() { ["Proof.ObligationId"] = $"{ids.OtherObligation}" }),
            ($"/portal-mitra/{OwnSlug}?handler=Proof", new() { ["Proof.ObligationId"] = $"{ids.OfficeObligation}" }),
            ($"/portal-mitra/{OtherSlug}/liputan", new() { ["Address"] = "https://media.test/berita" }),
            ($"/portal-mitra/mitra/mitra-b/kontak/{ids.OtherContact}", new() { ["Input.Name"] = "Dibajak", ["Input.HasConsented"] = "true" }),
            ($"/portal-mitra/mitra/bank-gonjong/kontak/{ids.OtherContact}", new() { ["Input.Name"] = "Dibajak", ["Input.HasConsented"] = "true" }),
            ($"/portal-mitra/mitra/mitra-b/kontak", new() { ["Input.Name"] = "Dibajak", ["Input.HasConsented"] = "true" }),
            ($"/portal-mitra/mitra/mitra-b/kontak/{ids.OtherContact}?handler=Delete", []),
        };
        foreach (var (path, fields) in posts)
        {
            using var answer = await a.PostAsync(path, new(fields) { ["__RequestVerificationToken"] = token });
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        Assert.False(await registry.Portal.QueryAsync(data => data.Set<Contact>().AnyAsync(contact => contact.Name == "Dibajak")));
        Assert.Equal("Kontak B", (await registry.Portal.QueryAsync(data => data.Set<Contact>().SingleAsync(contact => contact.Id == ids.OtherContact))).Name);
        Assert.Null((await registry.AgreementAsync(OtherSlug)).RenewalAskedOn);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_partner_sends_a_proof_asks_for_another_term_keeps_its_contacts_and_all_is_in_the_trail(TestDatabase database)
    {
        await using var registry = await OpenAsync(database, null);
        using var a = await MemberAsync(registry, "orang-a", "bank-gonjong");
        var ids = await IdsAsync(registry);
        using var proof = await a.PostFileAsync($"/portal-mitra/{OwnSlug}", "Proof.File", "foto.pdf", PublicRegisterTests.Pdf, new() { ["Proof.ObligationId"] = $"{ids.OwnObligation}", ["Proof.Title"] = "Serah terima buku", ["Proof.Access"] = "Public", ["Proof.Kind"] = "Scan" }, $"/portal-mitra/{OwnSlug}?handler=Proof");
        Assert.Equal(HttpStatusCode.Redirect, proof.StatusCode);
        var stored = await registry.Portal.QueryAsync(data => data.Set<Attachment>().SingleAsync(file => file.Title == "Serah terima buku"));
        Assert.Equal((AttachmentKind.Proof, AccessLevel.Partners, "orang-a", ids.OwnObligation), (stored.Kind, stored.Access, stored.AddedBy, stored.ObligationId!.Value));
        using var script = await a.PostFileAsync($"/portal-mitra/{OwnSlug}", "Proof.File", "bukti.pdf", "<script>alert(1)</script>"u8.ToArray(), new() { ["Proof.ObligationId"] = $"{ids.OwnObligation}" }, $"/portal-mitra/{OwnSlug}?handler=Proof");
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.Equal(1, await registry.Portal.QueryAsync(data => data.Set<Attachment>().CountAsync(file => file.AddedBy == "orang-a")));
        using var wish = await a.PostFormAsync($"/portal-mitra/{OwnSlug}", new() { ["Wish"] = "Kami ingin lanjut." }, $"/portal-mitra/{OwnSlug}?handler=AskRenewal");
        Assert.Equal(HttpStatusCode.Redirect, wish.StatusCode);
        using var contact = await a.PostFormAsync("/portal-mitra/mitra/bank-gonjong/kontak", new() { ["Input.Name"] = "Pak Bank", ["Input.HasConsented"] = "true", ["Input.Version"] = "0" });
        Assert.Equal(HttpStatusCode.Redirect, contact.StatusCode);
        using var dewi = await registry.KeeperAsync();
        var office = await Registry.ReadAsync(dewi, "/kelola");
        Assert.Contains("Mitra meminta perpanjangan pada 23 November 2026.", office, StringComparison.Ordinal);
        var page = await Registry.ReadAsync(dewi, $"/kelola/kerja-sama/{OwnSlug}");
        Assert.Contains("Kami ingin lanjut.", page, StringComparison.Ordinal);
        Assert.Contains("Serah terima buku", page, StringComparison.Ordinal);
        var trail = await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().Where(entry => entry.Actor == "orang-a").Select(entry => entry.EntityType).Distinct().ToListAsync());
        Assert.Superset(new HashSet<string> { nameof(Agreement), nameof(Attachment), nameof(Contact) }, trail.ToHashSet());
    }

    [Fact]
    public async Task An_agreement_that_the_office_keeps_to_itself_is_not_shown_to_its_partner()
    {
        await using var registry = await OpenAsync(TestDatabase.Sqlite, null);
        using var a = await MemberAsync(registry, "orang-a", "bank-gonjong");
        await registry.Portal.QueryAsync(data => data.Set<Agreement>().Where(one => one.Slug == OwnSlug).ExecuteUpdateAsync(set => set.SetProperty(one => one.Access, AccessLevel.Internal)));
        using var closed = await a.GetAsync($"/portal-mitra/{OwnSlug}");
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.DoesNotContain("Literasi keuangan", await a.ReadAsync("/portal-mitra"), StringComparison.Ordinal);
    }

    private sealed record Ids(long OwnFile, long InternalFile, long OtherFile, long OwnContact, long OtherContact, long OwnObligation, long OtherObligation, long OfficeObligation);

    private static async Task<Ids> IdsAsync(Registry registry) => await registry.Portal.QueryAsync(async data => new Ids(
        await data.Set<Attachment>().Where(file => file.Title == "berkas A").Select(file => file.Id).SingleAsync(),
        await data.Set<Attachment>().Where(file => file.Title == "berkas internal A").Select(file => file.Id).SingleAsync(),
        await data.Set<Attachment>().Where(file => file.Title == "berkas B").Select(file => file.Id).SingleAsync(),
        await data.Set<Contact>().Where(contact => contact.Name == "Kontak A").Select(contact => contact.Id).SingleAsync(),
        await data.Set<Contact>().Where(contact => contact.Name == "Kontak B").Select(contact => contact.Id).SingleAsync(),
        await data.Set<Obligation>().Where(one => one.Text == "Menyerahkan buku A").Select(one => one.Id).SingleAsync(),
        await data.Set<Obligation>().Where(one => one.Text == "Menyerahkan buku B").Select(one => one.Id).SingleAsync(),
        await data.Set<Obligation>().Where(one => one.Text == "Menyediakan ruang").Select(one => one.Id).SingleAsync()));

    private static async Task<PortalVisitor> MemberAsync(Registry registry, string userName, string partner)
    {
        await registry.Portal.AddStaffAsync(userName, "UsePartnerPortal");
        var stored = await registry.PartnerAsync(partner);
        await registry.Portal.InsertAsync(new PartnerMember { PartnerId = stored.Id, UserName = userName, SinceUtc = registry.Portal.Clock.GetUtcNow().UtcDateTime });
        return await registry.Portal.SignInAsync(userName);
    }

    private static async Task<Registry> OpenAsync(TestDatabase database, SmtpSink? sink)
    {
        var registry = await Registry.OpenAsync(database, settings: sink?.Settings);
        var other = PublicRegisterTests.Signed(OtherSlug, "Pojok statistik", AccessLevel.Public);
        await registry.Portal.InsertAsync(other);
        var own = await registry.AgreementAsync(OwnSlug);
        var bank = await registry.PartnerAsync("bank-gonjong");
        var b = await registry.PartnerAsync($"mitra-{OtherSlug}");
        // Its page address in the tests is short.
        await registry.Portal.QueryAsync(data => data.Set<Partner>().Where(partner => partner.Id == b.Id).ExecuteUpdateAsync(set => set.SetProperty(partner => partner.Slug, "mitra-b")));
        using var keeper = await registry.KeeperAsync("arsip");
        foreach (var (slug, title, access) in new[] { (OwnSlug, "berkas A", "Partners"), (OwnSlug, "berkas internal A", "Internal"), (OtherSlug, "berkas B", "Partners") })
            (await keeper.PostFileAsync($"/kelola/kerja-sama/{slug}", "Document.File", "naskah.pdf", PublicRegisterTests.Pdf, new() { ["Document.Kind"] = "Other", ["Document.Access"] = access, ["Document.Title"] = title }, $"/kelola/kerja-sama/{slug}?handler=Upload")).Dispose();
        await registry.Portal.InsertAsync(
            new Contact { PartnerId = bank.Id, Name = "Kontak A", HasConsented = true },
            new Contact { PartnerId = b.Id, Name = "Kontak B", HasConsented = true },
            new Obligation { AgreementId = own.Id, PartyId = own.Parties.Single(party => party.Position == 2).Id, Text = "Menyerahkan buku A", DueOn = new DateOnly(2026, 12, 1) },
            new Obligation { AgreementId = own.Id, PartyId = own.Parties.Single(party => party.Position == 1).Id, Text = "Menyediakan ruang" },
            new Obligation { AgreementId = other.Id, PartyId = other.Parties[1].Id, Text = "Menyerahkan buku B" });
        return registry;
    }

    [GeneratedRegex("/undangan/[0-9a-f]+")]
    private static partial Regex Link();
}
