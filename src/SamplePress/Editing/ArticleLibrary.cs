using System.Reflection;

namespace PortalMitra.SamplePress.Editing;

/// <summary>The article files carried inside the assembly, by outlet.</summary>
internal static class ArticleLibrary
{
    private const string Root = "Articles/";

    public static IEnumerable<string> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string OutletOf(string file) => file.Split('/')[1];

    public static ILookup<string, SampleArticle> Read(DateTimeOffset now) =>
        Files().ToLookup(OutletOf, file => ArticleReader.Read(file, TextOf(file), now));

    private static string TextOf(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The article file {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
