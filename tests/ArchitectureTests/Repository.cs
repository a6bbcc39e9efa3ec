using System.Xml.Linq;

namespace PortalMitra.ArchitectureTests;

/// <summary>The source tree these tests look at: discovered, never listed.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ProjectFile> SourceProjects { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(ReadProject),
    ];

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static ProjectFile ReadProject(string path)
    {
        // A module also gets what the props file of its folder gives to every module.
        var props = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(path))!, "Directory.Build.props");
        var documents = new List<XDocument> { XDocument.Load(path) };
        if (!Path.GetFullPath(props).Equals(Path.Combine(Root, "Directory.Build.props"), StringComparison.Ordinal) && File.Exists(props))
            documents.Add(XDocument.Load(props));
        return new ProjectFile(
            Path.GetFileNameWithoutExtension(path)["PortalMitra.".Length..],
            [.. Includes(documents, "ProjectReference").SelectMany(include => Expand(path, include)).Distinct(StringComparer.Ordinal)],
            [.. Includes(documents, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(List<XDocument> documents, string element) =>
        documents.SelectMany(document => document.Descendants(element)).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();

    private static IEnumerable<string> Expand(string project, string include)
    {
        var name = Path.GetFileNameWithoutExtension(include)["PortalMitra.".Length..];
        if (!name.EndsWith('*'))
            return [name];
        var start = name.TrimEnd('*');
        return Directory.EnumerateFiles(Path.Combine(Root, "src"), $"PortalMitra.{start}*.csproj", SearchOption.AllDirectories)
            .Where(file => file != project)
            .Select(file => Path.GetFileNameWithoutExtension(file)["PortalMitra.".Length..]);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PortalMitra.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("These tests read the source tree and must run inside it.");
    }
}

/// <param name="Name">Without the leading <c>PortalMitra.</c>, such as <c>Modules.News</c>.</param>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public bool IsModule => Name.StartsWith("Modules.", StringComparison.Ordinal);
}
