using System.Reflection;

namespace PortalMitra.ArchitectureTests;

/// <summary>A3: a module shows others its Domain, its Contracts and its root files; the rest is its own business.</summary>
internal static class PublicSurface
{
    public static IEnumerable<string> Violations(string module, IEnumerable<Type> exported)
    {
        var root = $"PortalMitra.Modules.{module}";
        return from type in exported
               let space = type.Namespace ?? ""
               where space != root && !IsWithin(space, $"{root}.Domain") && !IsWithin(space, $"{root}.Contracts")
               select $"{module} shows {type.FullName}: only Domain, Contracts and the root files may be public.";
    }

    public static IEnumerable<string> Violations(string module, Assembly assembly) => Violations(module, assembly.GetExportedTypes());

    private static bool IsWithin(string space, string parent) => space == parent || space.StartsWith(parent + ".", StringComparison.Ordinal);
}
