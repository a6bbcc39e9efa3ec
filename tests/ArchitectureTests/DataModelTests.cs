using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Modules;

namespace PortalMitra.ArchitectureTests;

public sealed class DataModelTests
{
    private static readonly ModuleCatalog Catalog = ModuleCatalog.Load(AppContext.BaseDirectory);

    [Fact]
    public void No_property_has_a_type_that_SQLite_cannot_order()
    {
        using var database = Sqlite();
        Assert.True(database.Model.GetEntityTypes().Count() >= 10);
        Assert.Empty(DataModel.UnorderedProperties(database.Model));
    }

    [Fact]
    public void A_decimal_column_is_caught()
    {
        using var planted = new PlantedContext(new DbContextOptionsBuilder<PlantedContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.Contains("Planted.Price has a type that SQLite cannot order.", DataModel.UnorderedProperties(planted.Model));
    }

    [Fact]
    public void Tables_carry_their_modules_prefix()
    {
        using var database = Sqlite();
        // Identity's own classes are tables of Accounts.
        var prefixes = Catalog.Modules.Where(module => module.Manifest.TablePrefix is not null)
            .ToDictionary(module => module.Assembly.GetName().Name!, module => module.Manifest.TablePrefix!);
        prefixes["Microsoft.Extensions.Identity.Stores"] = "accounts";
        var tables = database.Model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null)
            .Select(entity => (entity.GetTableName()!, OwnerOf(entity).ClrType.Assembly.GetName().Name!));

        Assert.Empty(DataModel.MisnamedTables(tables, prefixes));
    }

    [Fact]
    public void A_table_without_its_prefix_is_caught() => Assert.Equal(
        ["Table article of PortalMitra.Modules.News must start with news_."],
        DataModel.MisnamedTables([("article", "PortalMitra.Modules.News")], new Dictionary<string, string> { ["PortalMitra.Modules.News"] = "news" }));

    [Fact]
    public void Migrations_of_both_databases_match_the_model_and_each_other()
    {
        using var sqlite = Sqlite();
        using var postgres = Postgres();

        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite lacks a migration: scripts/add-migration.sh NAME");
        Assert.False(postgres.Database.HasPendingModelChanges(), "PostgreSQL lacks a migration: scripts/add-migration.sh NAME");
        Assert.Equal(Names(sqlite), Names(postgres));
    }

    [Fact]
    public void A_model_without_its_migration_is_caught()
    {
        using var planted = new PlantedContext(new DbContextOptionsBuilder<PlantedContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.True(planted.Database.HasPendingModelChanges());
    }

    /// <summary>The entity a table belongs to: of an owned one its owner, of a bare join table the side that declares the join.</summary>
    private static IReadOnlyEntityType OwnerOf(IReadOnlyEntityType entity) =>
        entity.FindOwnership()?.PrincipalEntityType is { } owner ? OwnerOf(owner)
        : entity.HasSharedClrType ? entity.GetForeignKeys().Select(key => key.PrincipalEntityType).First(side => side.GetDeclaredSkipNavigations().Any(navigation => navigation.JoinEntityType == entity && !navigation.IsShadowProperty()))
        : entity;

    private static IEnumerable<string> Names(DbContext database) =>
        database.GetInfrastructure().GetRequiredService<IMigrationsAssembly>().Migrations.Keys.Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static PortalDbContext Sqlite() => new(
        new DbContextOptionsBuilder<PortalDbContext>().UseSqlite("Data Source=:memory:", options => options.MigrationsAssembly("PortalMitra.Migrations.Sqlite")).Options, Catalog);

    private static PortalDbContext Postgres() => new(
        new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql("Host=none", options => options.MigrationsAssembly("PortalMitra.Migrations.Postgres")).Options, Catalog);

    private sealed class PlantedContext(DbContextOptions<PlantedContext> options) : DbContext(options)
    {
        public DbSet<Planted> Rows => Set<Planted>();
    }

    private sealed class Planted
    {
        public int Id { get; set; }
        public decimal Price { get; set; }
    }
}
