using Microsoft.EntityFrameworkCore.Metadata;

namespace PortalMitra.ArchitectureTests;

/// <summary>A8 and A9: column types both databases can order, and tables that name their module.</summary>
internal static class DataModel
{
    private static readonly Type[] Unordered = [typeof(DateTimeOffset), typeof(decimal), typeof(TimeSpan), typeof(ulong)];

    /// <summary>Properties we did not write, with the reason why they may stay.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["User.LockoutEnd"] = "ASP.NET Core Identity's own; only compared in memory",
    };

    public static IEnumerable<string> UnorderedProperties(IModel model)
    {
        var found = (from entity in model.GetEntityTypes()
                     from property in entity.GetProperties()
                     where Unordered.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                     select $"{entity.ClrType.Name}.{property.Name}").ToList();
        return found.Except(Exceptions.Keys, StringComparer.Ordinal).Select(name => $"{name} has a type that SQLite cannot order.")
            .Concat(Exceptions.Keys.Except(found, StringComparer.Ordinal).Select(name => $"The exception for {name} is not needed any more."));
    }

    public static IEnumerable<string> MisnamedTables(IEnumerable<(string Table, string EntityAssembly)> tables, IReadOnlyDictionary<string, string> prefixes) =>
        from table in tables
        let prefix = prefixes.GetValueOrDefault(table.EntityAssembly, "framework")
        where !table.Table.StartsWith(prefix + "_", StringComparison.Ordinal)
        select $"Table {table.Table} of {table.EntityAssembly} must start with {prefix}_.";
}
