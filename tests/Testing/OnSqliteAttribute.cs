using System.Reflection;
using Xunit.Sdk;

namespace PortalMitra.Testing;

/// <summary>Runs the theory on SQLite.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[TestDatabase.Sqlite]];
}
