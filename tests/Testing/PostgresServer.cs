using Npgsql;

namespace PortalMitra.Testing;

/// <summary>The PostgreSQL server that tests may use: each test gets a database of its own, dropped afterwards.</summary>
internal static class PostgresServer
{
    public const string Variable = "PORTALMITRA_TEST_POSTGRES";

    public static string? Connection { get; } = Environment.GetEnvironmentVariable(Variable);

    /// <param name="template">Name of a database to copy, to which nobody may be connected; null for an empty one.</param>
    public static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"portal_test_{Guid.NewGuid():n}";
        await ExecuteAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
        return new NpgsqlConnectionStringBuilder(Required) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public static async Task DropDatabaseAsync(string connection)
    {
        await LeaveAsync(connection);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {NameOf(connection)} WITH (FORCE)");
    }

    /// <summary>Ends what is still connected to it.</summary>
    public static async Task LeaveAsync(string connection)
    {
        using (var pooled = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{NameOf(connection)}'");
    }

    public static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

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
