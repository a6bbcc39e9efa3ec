using System.Reflection;
using Xunit.Sdk;

namespace PortalMitra.Testing;

/// <summary>Runs the theory on PostgreSQL where one is configured; elsewhere it is skipped with this reason, and fails in CI.</summary>
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = RequiredInCi.SkipReason(
        PostgresServer.Connection is not null,
        $"Needs PostgreSQL: set {PostgresServer.Variable} to a connection string of a user who may create databases.");

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestDatabase.Postgres]];
}
