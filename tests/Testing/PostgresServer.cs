using Npgsql;

namespace PortalMitra.Testing;

/// <summary>The PostgreSQL server that tests may use: each test gets a database of its own, dropped afterwards.</summary>
internal static class PostgresServer
{
    public const string Variable = "PORTALMITRA_TEST_POSTGRES";

    public static string? Connection { get; } = Environment.GetEnvironmentVariable(Variable);

    public static async Task<string> CreateDatabaseAsync()
    {
        var name = $"portal_test_{Guid.NewGuid():n}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Required) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public static async Task DropDatabaseAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        using (var pooled = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static string Required => Connection ?? throw new InvalidOperationException($"{Variable} is not set.");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Required);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
