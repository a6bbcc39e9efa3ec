using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PortalMitra.Web.Hosting;

internal enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Which database the portal stands on, section <c>Database</c>: SQLite in the data folder unless told otherwise.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Needed for PostgreSQL; for SQLite a file <c>portal.db</c> in the data folder when empty.</summary>
    public string ConnectionString { get; set; } = "";

    public string ConnectionFor(string dataFolder)
    {
        if (ConnectionString.Length > 0)
            return Provider == DatabaseProvider.Postgres ? WithoutJit(ConnectionString) : ConnectionString;
        if (Provider == DatabaseProvider.Postgres)
            throw new InvalidOperationException("Database:ConnectionString is needed when Database:Provider is Postgres.");
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "portal.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>
    /// PostgreSQL compiles a query whose estimated cost is high to machine code, which takes 100 to 1,000 ms for those that ask an agreement's
    /// addenda; the queries themselves take 40 to 80. Whoever sets jit themselves is left alone.
    /// </summary>
    private static string WithoutJit(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (builder.Options?.Contains("jit", StringComparison.OrdinalIgnoreCase) != true)
            builder.Options = $"{builder.Options} -c jit=off".Trim();
        return builder.ToString();
    }

    public void Apply(DbContextOptionsBuilder options, string dataFolder)
    {
        var connection = ConnectionFor(dataFolder);
        _ = Provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly("PortalMitra.Migrations.Sqlite")).ConfigureWarnings(Quieten),
            DatabaseProvider.Postgres => options.UseNpgsql(connection, postgres => postgres.MigrationsAssembly("PortalMitra.Migrations.Postgres")),
            _ => throw new InvalidOperationException($"Unknown Database:Provider {Provider}."),
        };
    }

    /// <summary>Each start on a new folder would begin with warnings about upgrades, before which <see cref="PortalSetup"/> keeps a copy. What the data steps do is tested by upgrading.</summary>
    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning, SqliteEventId.TableRebuildPendingWarning);
}
