namespace PortalMitra.ArchitectureTests;

/// <summary>A1: who may call whom. Arrows run only downward; the reasons stand in docs/tour.md.</summary>
internal static class ProjectArrows
{
    /// <summary>Rooms that a module may use beside Framework. A module that is not here may use Framework alone.</summary>
    private static readonly Dictionary<string, string[]> ModuleArrows = new(StringComparer.Ordinal)
    {
        ["Modules.MediaExposure"] = ["Modules.Activities", "Modules.Partnerships", "Modules.Places", "Modules.Indicators", "Crawling", "Extraction"],
        ["Modules.News"] = ["Modules.Activities", "Modules.Places"],
        ["Modules.Activities"] = ["Modules.Partnerships", "Modules.Places", "Modules.Indicators"],
        ["Modules.Partnerships"] = ["Modules.Places", "Modules.Indicators"],
        ["Modules.Indicators"] = ["Modules.Places"],
    };

    public static IEnumerable<string> Violations(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from reference in project.References
        where !IsAllowed(project, reference)
        select $"{project.Name} → {reference} is not an arrow of the architecture.";

    private static bool IsAllowed(ProjectFile from, string to) => from.Name switch
    {
        "Web" => true,
        "Framework" or "Extraction" or "SamplePress" => false,
        "Crawling" => to == "Extraction",
        // Design time: the tool that writes migrations needs every module's entities beside it.
        "Migrations.Sqlite" or "Migrations.Postgres" => to == "Framework" || to.StartsWith("Modules.", StringComparison.Ordinal),
        _ when from.IsModule => to == "Framework" || ModuleArrows.GetValueOrDefault(from.Name, []).Contains(to),
        _ => false,
    };
}
