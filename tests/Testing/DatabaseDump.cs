using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PortalMitra.Testing;

/// <summary>Everything a data folder's SQLite database holds, to be compared with what it holds later.</summary>
public static class DatabaseDump
{
    /// <summary>Every row of every table, as JSON.</summary>
    public static string Of(string dataFolder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "portal.db")};Pooling=False");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Select(row => row[0]);
        return JsonSerializer.Serialize(tables.ToDictionary(table => table, table => Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid")));
    }

    private static List<string[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
