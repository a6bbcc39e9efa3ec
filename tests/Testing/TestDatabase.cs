namespace PortalMitra.Testing;

/// <summary>One of the two databases a test runs on. Passed to theories by <see cref="OnSqliteAttribute"/> and <see cref="OnPostgresAttribute"/>.</summary>
public enum TestDatabase
{
    Sqlite,
    Postgres,
}
