namespace PortalMitra.ArchitectureTests;

/// <summary>A2: a module's references are its manifest's dependencies, neither more nor less.</summary>
internal static class ModuleManifests
{
    public static IEnumerable<string> Violations(IEnumerable<(ProjectFile Project, IReadOnlyList<string> Dependencies)> modules)
    {
        foreach (var (project, dependencies) in modules)
        {
            var references = project.References
                .Where(reference => reference.StartsWith("Modules.", StringComparison.Ordinal))
                .Select(reference => reference["Modules.".Length..])
                .ToList();
            foreach (var missing in references.Except(dependencies, StringComparer.Ordinal))
                yield return $"{project.Name} references {missing} but its Manifest does not say so.";
            foreach (var extra in dependencies.Except(references, StringComparer.Ordinal))
                yield return $"{project.Name} declares {extra} in its Manifest but does not reference it.";
        }
    }
}
