using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Settings;

namespace PortalMitra.FrameworkTests.Audit;

public sealed class AuditInterceptorTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_by_a_person_leaves_who_when_before_and_after(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);

        await WriteAsync(portal, "Desmayanti", "Jam baru");

        var entry = await portal.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(row => row.Actor == "Desmayanti"));
        Assert.Equal("Changed", entry.Action);
        Assert.Equal("OfficeSettings", entry.EntityName);
        Assert.Equal(portal.Clock.GetUtcNow().UtcDateTime, entry.AtUtc);
        Assert.DoesNotContain("Jam baru", entry.Before, StringComparison.Ordinal);
        Assert.Contains("Jam baru", entry.After, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Saving_the_same_values_again_leaves_no_row(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);
        await WriteAsync(portal, "Desmayanti", "Jam baru");

        await WriteAsync(portal, "Desmayanti", "Jam baru");

        Assert.Equal(1, await portal.QueryAsync(db => db.Set<AuditEntry>().CountAsync(row => row.Actor == "Desmayanti")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_that_is_rolled_back_leaves_no_row(TestDatabase database)
    {
        await using var portal = await PortalFixture.CreateAsync(database);

        await portal.InScopeAsync(async services =>
        {
            services.GetRequiredService<ActorScope>().ActAs("Desmayanti");
            var db = services.GetRequiredService<Framework.Data.PortalDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<SettingsStore>().WriteAsync(new OfficeSettings { Hours = "x" }, CancellationToken.None);
        });

        Assert.Equal(0, await portal.QueryAsync(db => db.Set<AuditEntry>().CountAsync(row => row.Actor == "Desmayanti")));
    }

    private static Task WriteAsync(PortalFixture portal, string actor, string hours) => portal.InScopeAsync(async services =>
    {
        services.GetRequiredService<ActorScope>().ActAs(actor);
        var settings = services.GetRequiredService<SettingsStore>();
        var office = await settings.ReadAsync<OfficeSettings>(CancellationToken.None);
        office.Hours = hours;
        await settings.WriteAsync(office, CancellationToken.None);
    });
}
