using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PortalMitra.Testing;

/// <summary>
/// A database as the real set-up leaves it, made once in a run for each kind and clock. Tests begin with copies: a thousand of them
/// migrating and running the same recipe took longer than all they had to say. The set-up still runs over each copy, and finds nothing to do.
/// </summary>
internal static class PreparedDatabase
{
    private const string SqliteFile = "portal.db";
    private static readonly ConcurrentDictionary<(TestDatabase Kind, DateTimeOffset? Now), Lazy<Task<string>>> Prepared = new();

    /// <param name="now">Null for the machine's clock.</param>
    /// <param name="prepare">Sets up an empty portal in a folder or, where it is given, in a PostgreSQL database, and lets go of it.</param>
    /// <returns>The connection string of the PostgreSQL copy; null for SQLite, whose copy lies in <paramref name="folder"/>.</returns>
    public static async Task<string?> CopyAsync(TestDatabase kind, DateTimeOffset? now, string folder, Func<string, string?, Task> prepare)
    {
        var original = await Prepared.GetOrAdd((kind, now), key => new Lazy<Task<string>>(() => PrepareAsync(key.Kind, prepare))).Value;
        if (kind == TestDatabase.Postgres)
            return await PostgresServer.CreateDatabaseAsync(original);
        File.Copy(Path.Combine(original, SqliteFile), Path.Combine(folder, SqliteFile));
        return null;
    }

    private static async Task<string> PrepareAsync(TestDatabase kind, Func<string, string?, Task> prepare)
    {
        var folder = Directory.CreateTempSubdirectory("portal-prepared-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        if (kind == TestDatabase.Postgres)
        {
            var connection = await PostgresServer.CreateDatabaseAsync();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgresServer.DropDatabaseAsync(connection).GetAwaiter().GetResult();
            await prepare(folder, connection);
            await PostgresServer.LeaveAsync(connection);
            return PostgresServer.NameOf(connection);
        }

        await prepare(folder, null);
        // Everything into the one file that is copied.
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteFile)};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync();
        return folder;
    }
}
