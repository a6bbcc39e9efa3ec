using System.Net;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Merging;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class MergeTests
{
    [Theory]
    [InlineData("Bank Nagari Cab. Payakumbuh", "PT Bank Nagari Cabang Payakumbuh", true)]
    [InlineData("BPS", "Badan Pusat Statistik", true)]
    [InlineData("Badan Pusat Statistik", "BPS", true)]
    [InlineData("Politeknik Pertanian Negeri Payakumbuh", "Politeknik Pertanian Negri Payakumbuh", true)]
    [InlineData("TP PKK Nagari Piobang", "TP PKK Nagari Taeh Bukik", false)]
    [InlineData("SD Negeri 01 Piobang", "Radio Luhak FM", false)]
    [InlineData("PT", "CV", false)]
    [InlineData("…", "Bank", false)]
    public void Names_that_mean_one_are_told_from_those_that_do_not(string one, string other, bool expected) =>
        Assert.Equal(expected, Likeness.OfNames(one, other) >= Likeness.Threshold);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_merge_moves_all_keeps_the_old_names_and_address_and_stands_in_the_trail(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        var twin = new Partner { Slug = "pt-bank-gonjong", Name = "PT Bank Gonjong", Address = "Payakumbuh" };
        var agreement = PublicRegisterTests.Signed("kedua", "Naskah kedua", AccessLevel.Public);
        agreement.Parties[1].Partner = twin;
        await registry.Portal.InsertAsync(agreement);
        await registry.Portal.InsertAsync(new Contact { PartnerId = twin.Id, Name = "Pak Gonjong", HasConsented = true }, new Commitment { PartnerId = twin.Id, Text = "Seratus buku", Occasion = "SHM", MadeOn = new DateOnly(2026, 3, 1) });
        using var dewi = await registry.KeeperAsync();
        Assert.Contains("PT Bank Gonjong", await Registry.ReadAsync(dewi, "/kelola/mitra/kembar"), StringComparison.Ordinal);
        var preview = await Registry.ReadAsync(dewi, "/kelola/mitra/pt-bank-gonjong/gabung?ke=bank-gonjong");
        Assert.Contains("Yang pindah ke Bank Gonjong", preview, StringComparison.Ordinal);
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(await dewi.ReadAsync("/kelola/mitra/pt-bank-gonjong/gabung?ke=bank-gonjong")), ["ke"] = "bank-gonjong" };
        using var done = await dewi.PostAsync("/kelola/mitra/pt-bank-gonjong/gabung", form);
        Assert.Equal("/kelola/mitra/bank-gonjong", done.Headers.Location?.ToString());
        using var again = await dewi.PostAsync("/kelola/mitra/pt-bank-gonjong/gabung", form);
        Assert.Equal("/kelola/mitra/bank-gonjong", again.Headers.Location?.ToString());
        var stays = await registry.PartnerAsync("bank-gonjong");
        Assert.Equal(("BGO\nPT Bank Gonjong", "Payakumbuh"), (stays.OtherNames, stays.Address));
        Assert.Equal("Bank Gonjong", (await registry.AgreementAsync("kedua")).Parties.Single(party => party.Position == 2).Partner!.Name);
        Assert.Equal(2, await registry.Portal.QueryAsync(async data => await data.Set<Contact>().CountAsync(one => one.PartnerId == stays.Id) + await data.Set<Commitment>().CountAsync(one => one.PartnerId == stays.Id)));
        Assert.True(await registry.Portal.QueryAsync(data => data.Set<AuditEntry>().AnyAsync(entry => entry.Action == "Merged" && entry.EntityName == "bank-gonjong" && entry.Actor == "dewi")));
        using var old = await dewi.GetAsync("/kelola/mitra/pt-bank-gonjong");
        Assert.Equal("/kelola/mitra/bank-gonjong", old.Headers.Location?.ToString());
        using var visitor = registry.Portal.Visitor();
        using var pub = await visitor.GetAsync("/mitra/pt-bank-gonjong");
        Assert.Equal("/mitra/bank-gonjong", pub.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Two_parties_of_one_agreement_are_never_merged()
    {
        await using var registry = await Registry.OpenAsync();
        var agreement = PublicRegisterTests.Signed("bersama", "Naskah bersama", AccessLevel.Public);
        await registry.Portal.InsertAsync(agreement);
        var bank = await registry.PartnerAsync("bank-gonjong");
        await registry.Portal.QueryAsync(data => data.Database.ExecuteSqlAsync($"""INSERT INTO partnerships_party ("AgreementId", "Position", "PartnerId", "IsWithoutNumber") VALUES ({agreement.Id}, 3, {bank.Id}, {false})"""));
        using var dewi = await registry.KeeperAsync();
        var page = await dewi.ReadAsync("/kelola/mitra/mitra-bersama/gabung?ke=bank-gonjong");
        Assert.Contains("Tidak dapat digabungkan", page, StringComparison.Ordinal);
        using var answer = await dewi.PostAsync("/kelola/mitra/mitra-bersama/gabung", new() { ["__RequestVerificationToken"] = PortalVisitor.TokenOf(page), ["ke"] = "bank-gonjong" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await registry.PartnerAsync("mitra-bersama")).MergedIntoId);
    }
}
