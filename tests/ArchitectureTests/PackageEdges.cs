namespace PortalMitra.ArchitectureTests;

/// <summary>A4: which room may know which package, so that each can be replaced in one place.</summary>
internal static class PackageEdges
{
    private static readonly (string Package, string[] Rooms)[] Edges =
    [
        ("AngleSharp", ["Extraction"]),
        ("Hangfire", ["Web"]),
        ("Microsoft.EntityFrameworkCore.Sqlite", ["Web", "Migrations.Sqlite"]),
        ("Npgsql", ["Web", "Migrations.Postgres"]),
        // Search keeps the portal's index; a topic of the press may be a Lucene query, which runs over articles in memory.
        ("Lucene.Net", ["Modules.Search", "Modules.MediaExposure"]),
        ("Lucene.Net.QueryParser", ["Modules.MediaExposure"]),
        ("Microsoft.AspNetCore.Identity", ["Modules.Accounts"]),
        ("MailKit", ["Web"]),
        ("MiniExcel", ["Framework"]),
        ("System.CommandLine", ["Web"]),
        // The peer that extraction is measured against: its answers must never become ours.
        ("SmartReader", []),
    ];

    public static IEnumerable<string> Violations(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from package in project.Packages
        from edge in Edges
        where package.StartsWith(edge.Package, StringComparison.Ordinal) && !edge.Rooms.Contains(project.Name)
        select $"{project.Name} must not use {package}: it belongs to {(edge.Rooms.Length == 0 ? "the benchmarks" : string.Join(" and ", edge.Rooms))}.";
}
