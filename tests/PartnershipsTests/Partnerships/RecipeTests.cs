using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Partnerships;

public sealed class RecipeTests
{
    private const string Partners = """[{"slug":"kopi","name":"Koperasi Kopi","otherNames":["KK","Kopi Kita"],"nagari":"piobang"}]""";
    private const string Agreements = """[{"slug":"kedai","subject":"Kedai baca","startsOn":"2026-03-01","partners":["kopi"]}]""";

    [Theory, OnSqlite, OnPostgres]
    public async Task Partners_and_their_agreements_come_in_together(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        await registry.RunStepsAsync(Partners, Agreements);
        var partner = await registry.PartnerAsync("kopi");
        Assert.Equal(("KK\nKopi Kita", "Piobang"), (partner.OtherNames, partner.Nagari?.Name));
        var agreement = await registry.AgreementAsync("kedai");
        Assert.Equal(("kopi", new DateOnly(2026, 3, 1), (DateOnly?)null), (agreement.Parties.Single(party => !party.IsOffice).Partner!.Slug, agreement.StartsOn, agreement.EndsOn));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_again_it_leaves_what_staff_have_written(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        await registry.RunStepsAsync(Partners, Agreements);
        using var dewi = await registry.KeeperAsync();
        (await Registry.EditAsync(dewi, "/kelola/mitra/kopi", new() { ["Input.Name"] = "Kopi Bersama", ["Input.OtherNames"] = "" })).Dispose();
        await registry.RunStepsAsync(Partners, Agreements);
        Assert.Equal(("Kopi Bersama", "", 1), (await registry.PartnerAsync("kopi")) is var partner ? (partner.Name, partner.OtherNames, partner.Version) : default);
    }

    [Theory]
    [InlineData("""[{"slug":"Kopi","name":"X"}]""", "[]", "partner 'Kopi': a slug is made of")]
    [InlineData("""[{"slug":"x","name":"X","nagari":"atlantis"}]""", "[]", "partner 'x': there is no nagari 'atlantis'")]
    [InlineData("""[{"slug":"x"}]""", "[]", "name")]
    [InlineData("""[{"slug":"x","name":"X","nama":"X"}]""", "[]", "nama")]
    [InlineData("[]", """[{"slug":"y","subject":"Y","partners":["atlantis"]}]""", "agreement 'y': there is no partner 'atlantis'")]
    [InlineData("[]", """[{"slug":"y","subject":"Y","partners":[],"startsOn":"2026-02-01","endsOn":"2026-01-01"}]""", "agreement 'y': it ends before it begins")]
    [InlineData("[]", """[{"slug":"y","subject":"Y","partners":[],"startsOn":"31-01-2026"}]""", "startsOn")]
    public async Task What_is_wrong_is_named_and_nothing_comes_in(string partners, string agreements, string words)
    {
        await using var registry = await Registry.OpenAsync(isEmpty: true);
        var exception = await Assert.ThrowsAsync<RecipeException>(() => registry.RunStepsAsync(partners, agreements));
        Assert.Contains(words, exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.False(await registry.Portal.QueryAsync(data => data.Set<Partner>().AnyAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_longer_than_their_column_are_named(TestDatabase database)
    {
        await using var registry = await Registry.OpenAsync(database);
        var exception = await Assert.ThrowsAsync<RecipeException>(() => registry.RunStepsAsync($$"""[{"slug":"x","name":"{{new string('x', 201)}}"}]"""));
        Assert.Contains("partner 'x'", exception.Message, StringComparison.Ordinal);
    }
}
