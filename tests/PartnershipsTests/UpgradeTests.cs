using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests;

public sealed class UpgradeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Agreements_of_the_first_register_keep_their_number_partners_and_term(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database, new PortalFixtureOptions { RunsSetup = false });
        await portal.QueryAsync(async data =>
        {
            await data.GetService<IMigrator>().MigrateAsync("AddMergedAway");
            await data.Database.ExecuteSqlRawAsync("""INSERT INTO partnerships_partner ("Id", "Slug", "Name", "OtherNames", "Version") VALUES (1, 'bank', 'Bank', '', 0), (2, 'kopi', 'Kopi', '', 0)""");
            await data.Database.ExecuteSqlRawAsync(
                """INSERT INTO partnerships_agreement ("Id", "Slug", "Subject", "Number", "StartsOn", "EndsOn", "Version") VALUES (1, 'lama', 'Lama', '415/7', {0}, {1}, 0), (2, 'rintisan', 'Rintisan', NULL, NULL, NULL, 0)""",
                new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
            await data.Database.ExecuteSqlRawAsync("""INSERT INTO partnerships_agreement_partner ("AgreementId", "PartnerId") VALUES (1, 2), (1, 1)""");
            await data.Database.MigrateAsync();
            return true;
        });

        var agreements = await portal.QueryAsync(data => data.Set<Agreement>().AsNoTracking().Include(one => one.Steps).Include(one => one.Parties).ThenInclude(party => party.Partner).OrderBy(one => one.Id).ToListAsync());
        Assert.Equal([(AgreementStage.Signed, true, AccessLevel.Public), (AgreementStage.Prospect, false, AccessLevel.Public)], agreements.Select(one => (one.Stage, one.IsFromOldRegister, one.Access)));
        Assert.Equal([(1, "415/7", null), (2, null, "Bank"), (3, null, "Kopi")], agreements[0].Parties.OrderBy(party => party.Position).Select(party => (party.Position, party.Number, party.Partner?.Name)));
        Assert.Equal(new DateOnly(2026, 1, 1), agreements[0].Steps.Single().On);
        Assert.Single(agreements[1].Parties);
        Assert.All(await portal.QueryAsync(data => data.Set<Partner>().ToListAsync()), partner => Assert.True(partner.IsPublic));
    }
}
