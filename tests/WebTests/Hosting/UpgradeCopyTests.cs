using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PortalMitra.WebTests.Hosting;

/// <summary>What an upgrade keeps of the SQLite file before it.</summary>
public sealed class UpgradeCopyTests
{
    [Fact]
    public async Task An_upgrade_keeps_the_database_as_it_was_and_a_first_start_keeps_nothing()
    {
        await using var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false });
        var earlier = await portal.QueryAsync(async data =>
        {
            await data.GetService<IMigrator>().MigrateAsync("Initial");
            return data.GetService<IMigrationsAssembly>().Migrations.Keys.Order().First();
        });

        await portal.SetUpAsync();

        var copy = Assert.Single(Directory.GetFiles(portal.DataFolder, "portal-*"));
        Assert.Equal($"portal-{earlier}.db", Path.GetFileName(copy));
        Assert.Equal([earlier], MigrationsOf(copy));
        File.WriteAllText(copy, "");
        await portal.SetUpAsync();
        Assert.Empty(File.ReadAllText(copy));

        await using var fresh = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RunsSetup = false });
        await fresh.SetUpAsync();
        Assert.Empty(Directory.GetFiles(fresh.DataFolder, "portal-*"));
    }

    private static List<string> MigrationsOf(string file)
    {
        using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        using var reader = command.ExecuteReader();
        var migrations = new List<string>();
        while (reader.Read())
            migrations.Add(reader.GetString(0));
        return migrations;
    }
}
