using System.Net;
using System.Text;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class PublicRegisterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Everybody_reads_open_agreements_with_partner_term_and_state_and_no_internal_one(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        await registry.Portal.InsertAsync(Signed("rahasia", "Naskah internal", AccessLevel.Internal), Signed("ringkas", "Naskah ringkas", AccessLevel.Partners), Prospect("baru-dijajaki"));
        using var visitor = registry.Portal.Visitor();
        var page = await Registry.ReadAsync(visitor, "/kemitraan");
        Assert.Contains("Bank Gonjong", page, StringComparison.Ordinal);
        Assert.Contains("Literasi keuangan", page, StringComparison.Ordinal);
        Assert.Contains("Naskah ringkas", page, StringComparison.Ordinal);
        Assert.Contains("38 hari lagi", page, StringComparison.Ordinal);
        Assert.Contains("<b>2</b> naskah berlaku dengan <b>2</b> lembaga", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Naskah internal", page, StringComparison.Ordinal);
        Assert.DoesNotContain("baru-dijajaki", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/kemitraan/rahasia", "/kemitraan/baru-dijajaki", "/kemitraan/tidak-ada" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_state_kind_and_nagari_narrow_it_down_and_files_hold_the_same_rows(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        var ended = Signed("lama", "Pojok statistik", AccessLevel.Public, ends: new DateOnly(2025, 1, 1));
        await registry.Portal.InsertAsync(ended);
        using var visitor = registry.Portal.Visitor();
        Assert.DoesNotContain("Pojok statistik", await Registry.ReadAsync(visitor, "/kemitraan"), StringComparison.Ordinal);
        Assert.Contains("Pojok statistik", await Registry.ReadAsync(visitor, "/kemitraan?status=Ended"), StringComparison.Ordinal);
        Assert.DoesNotContain("Literasi keuangan", await Registry.ReadAsync(visitor, "/kemitraan?status=Ended"), StringComparison.Ordinal);
        Assert.Contains("Literasi keuangan", await Registry.ReadAsync(visitor, "/kemitraan?q=bgo"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada naskah yang cocok", await Registry.ReadAsync(visitor, "/kemitraan?q=zzz&nagari=piobang&jenis=media"), StringComparison.Ordinal);
        Assert.Contains("Register kemitraan", await Registry.ReadAsync(visitor, "/kemitraan?q=%00%25&status=9&jenis=%00&hal=-3"), StringComparison.Ordinal);
        using var csv = await visitor.GetAsync("/kemitraan/cetak?status=All&berkas=csv");
        var text = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync());
        Assert.Contains("Pojok statistik", text, StringComparison.Ordinal);
        Assert.Contains("415/1", text, StringComparison.Ordinal);
        using var xlsx = await visitor.GetAsync("/kemitraan/cetak?berkas=xlsx");
        Assert.StartsWith("PK", Encoding.ASCII.GetString(await xlsx.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Contains("Dinas", await Registry.ReadAsync(visitor, "/kemitraan/cetak"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_addendum_marks_the_row_it_changes_and_moves_its_end()
    {
        await using var registry = await Registry.OpenAsync();
        var parent = await registry.AgreementAsync("literasi-keuangan");
        var kind = new AgreementKind { Slug = "adendum-uji", Name = "Adendum", EnglishName = "Addendum", IsAddendum = true };
        var addendum = new Agreement { Slug = "adendum", Subject = "Perpanjangan waktu", Kind = kind, ParentId = parent.Id, SignedOn = new DateOnly(2026, 6, 1), EndsOn = new DateOnly(2027, 12, 31), IsFromOldRegister = true };
        addendum.EnterAsSigned(new DateOnly(2026, 6, 1), "dewi");
        await registry.Portal.InsertAsync(kind, addendum);
        using var visitor = registry.Portal.Visitor();
        var page = await Registry.ReadAsync(visitor, "/kemitraan");
        Assert.Contains("Adendum 1", page, StringComparison.Ordinal);
        Assert.Contains("31 Desember 2027", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Perpanjangan waktu", page, StringComparison.Ordinal);
        Assert.Contains("Perpanjangan waktu", await Registry.ReadAsync(visitor, "/kemitraan/literasi-keuangan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessLevel.Public, AccessLevel.Public, HttpStatusCode.OK)]
    [InlineData(AccessLevel.Public, AccessLevel.Partners, HttpStatusCode.NotFound)]
    [InlineData(AccessLevel.Public, AccessLevel.Internal, HttpStatusCode.NotFound)]
    [InlineData(AccessLevel.Partners, AccessLevel.Public, HttpStatusCode.NotFound)]
    [InlineData(AccessLevel.Internal, AccessLevel.Public, HttpStatusCode.NotFound)]
    public async Task A_file_opens_to_everybody_only_when_it_and_its_agreement_are_public(AccessLevel agreement, AccessLevel file, HttpStatusCode expected)
    {
        await using var registry = await Registry.OpenAsync();
        using var dewi = await registry.KeeperAsync();
        var made = Signed("uji", "Naskah uji", agreement);
        await registry.Portal.InsertAsync(made);
        using var sent = await dewi.PostFileAsync("/kelola/kerja-sama/uji", "Document.File", "naskah.pdf", Pdf, new() { ["Document.Kind"] = "Other", ["Document.Access"] = $"{file}" }, "/kelola/kerja-sama/uji?handler=Upload");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var id = await registry.Portal.QueryAsync(data => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(data.Set<Attachment>()));
        using var visitor = registry.Portal.Visitor();
        using var answer = await visitor.GetAsync($"/kemitraan/uji/berkas/{id.Id}");
        Assert.Equal(expected, answer.StatusCode);
        using var elsewhere = await visitor.GetAsync($"/kemitraan/literasi-keuangan/berkas/{id.Id}");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_directory_shows_public_partners_with_a_map_and_a_merged_one_leads_on(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        var bank = await registry.PartnerAsync("bank-gonjong");
        await registry.Portal.InsertAsync(
            new Partner { Slug = "politani", Name = "Politeknik <Tani>", Latitude = -0.2, Longitude = 100.6, Description = "Mengajar\nbersama.", SocialMedia = "https://contoh.test/politani\njavascript:alert(1)" },
            new Partner { Slug = "diam", Name = "Mitra Diam", IsPublic = false },
            new Partner { Slug = "bank-lama", Name = "Bank Gonjong Lama", MergedIntoId = bank.Id });
        using var visitor = registry.Portal.Visitor();
        var page = await visitor.ReadAsync("/mitra");
        Assert.Contains("Politeknik &lt;Tani&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<circle", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Politeknik <Tani>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mitra Diam", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bank Gonjong Lama", page, StringComparison.Ordinal);
        var politani = await visitor.ReadAsync("/mitra/politani");
        Assert.Contains("https://contoh.test/politani", politani, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", politani, StringComparison.Ordinal);
        Assert.Contains("Literasi keuangan", await visitor.ReadAsync("/mitra/bank-gonjong"), StringComparison.Ordinal);
        using var hidden = await visitor.GetAsync("/mitra/diam");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var merged = await visitor.GetAsync("/mitra/bank-lama");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/mitra/bank-gonjong"), (merged.StatusCode, merged.Headers.Location?.ToString()));
    }

    internal static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");

    internal static Agreement Signed(string slug, string subject, AccessLevel access, DateOnly? ends = null)
    {
        var agreement = new Agreement
        {
            Slug = slug,
            Subject = subject,
            Access = access,
            StartsOn = new DateOnly(2024, 1, 1),
            EndsOn = ends,
            IsFromOldRegister = true,
            Parties = { new Party { Position = 1 }, new Party { Position = 2, Partner = new Partner { Slug = $"mitra-{slug}", Name = $"Mitra {slug}" } } },
        };
        agreement.EnterAsSigned(new DateOnly(2024, 1, 1), "dewi");
        return agreement;
    }

    private static Agreement Prospect(string slug) => new() { Slug = slug, Subject = slug };
}
