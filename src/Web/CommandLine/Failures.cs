using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using PortalMitra.Framework.Recipes;

namespace PortalMitra.Web.CommandLine;

/// <summary>Words for failures that the person at the terminal can mend. Anything else is a fault of the program and keeps its trace.</summary>
internal static class Failures
{
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int SqliteReadOnly = 8;

    /// <returns>Null when the exception is a fault of the program.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        CommandFailedException or RecipeException => exception.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{exception.Message} Another program listens there; stop it, or choose another address with --urls.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "This address is reserved; choose one above port 1024 with --urls.",
        UnauthorizedAccessException => $"{exception.Message} Give this user the right to write there, or choose another folder with --data.",
        SqliteException { SqliteErrorCode: SqliteFull } => "The disk is full. Nothing already stored is lost; free some space and start again.",
        SqliteException { SqliteErrorCode: SqliteCannotOpen or SqliteReadOnly } => $"The database file cannot be opened for writing: {exception.Message}",
        SqliteException { SqliteErrorCode: SqliteNotADatabase } => "portal.db in the data folder is not a database of this portal. Restore it from a backup, or choose another folder with --data.",
        NpgsqlException => $"PostgreSQL does not answer as expected: {exception.Message} Check Database:ConnectionString.",
        FileNotFoundException or DirectoryNotFoundException => exception.Message,
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
