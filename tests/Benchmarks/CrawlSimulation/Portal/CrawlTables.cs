using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PortalMitra.CrawlSimulation.Portal;

/// <summary>The database as the portal's processes share it, read from outside.</summary>
internal sealed class CrawlTables : IAsyncDisposable
{
    public const string PostgresVariable = "PORTALMITRA_TEST_POSTGRES";

    private readonly string _folder;
    private readonly string? _postgres;

    private CrawlTables(string folder, string? postgres) => (_folder, _postgres) = (folder, postgres);

    /// <summary>The server where databases may be made; null when none is named.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server ? server : null;

    /// <summary>What a portal process must be told to use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => _postgres is null
        ? new Dictionary<string, string> { ["Database__Provider"] = "Sqlite", ["Database__ConnectionString"] = "" }
        : new Dictionary<string, string> { ["Database__Provider"] = "Postgres", ["Database__ConnectionString"] = _postgres };

    /// <exception cref="InvalidOperationException">PostgreSQL is asked for and not named.</exception>
    public static async Task<CrawlTables> CreateAsync(string folder, bool onPostgres)
    {
        if (!onPostgres)
            return new CrawlTables(folder, null);
        var server = Server ?? throw new InvalidOperationException($"{PostgresVariable} is not set.");
        var name = $"portal_simulation_{Guid.NewGuid():n}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return new CrawlTables(folder, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ToString());
    }

    public async Task<LinkCounts> LinksAsync()
    {
        var rows = await ReadAsync(
            """SELECT "State", CASE WHEN "Attempts" > 0 THEN 1 ELSE 0 END, count(*) FROM exposure_found_link GROUP BY 1, 2""",
            row => (State: row.GetString(0), IsTried: row.GetInt32(1) == 1, Count: row.GetInt32(2)));
        return new LinkCounts(
            rows.Where(row => row.State is "Matched" or "NotMatched").Sum(row => row.Count),
            rows.Where(row => row is { State: "Waiting", IsTried: true }).Sum(row => row.Count),
            rows.Where(row => row is { State: "Waiting", IsTried: false }).Sum(row => row.Count),
            rows.Where(row => row.State is "Failed").Sum(row => row.Count));
    }

    public Task<List<string>> MentionsAsync() => ReadAsync("""SELECT "Url" FROM exposure_mention""", row => row.GetString(0));

    public async ValueTask DisposeAsync()
    {
        if (_postgres is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(Server!, $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(_postgres).Database} WITH (FORCE)");
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using DbConnection connection = _postgres is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "portal.db"), Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString())
            : new NpgsqlConnection(_postgres);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The sentences stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var result = new List<T>();
        while (await rows.ReadAsync())
            result.Add(read(rows));
        return result;
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
