using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Audit;

namespace PortalMitra.FrameworkTests.Recipes;

public sealed class SetupRecipeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_an_audit_row_for_what_it_creates(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);

        var entries = await portal.QueryAsync(db => db.Set<AuditEntry>().ToListAsync());

        Assert.Contains(entries, entry => entry is { EntityName: "OfficeSettings", Action: "Created", Actor: "resep lima-puluh-kota" });
    }
}
