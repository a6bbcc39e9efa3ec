using System.Security.Cryptography;
using System.Text;

namespace PortalMitra.ExtractionTests.Corpus;

/// <summary>The corpus where it lies in the source tree: a copy beside the tests would keep pages that were deleted.</summary>
internal static class CorpusFiles
{
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "ExtractionTests", "Corpus");

    public static string FloorsFile { get; } = Path.Combine(Folder, "floors.json");

    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(Folder, "Pages")).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<CorpusPage> Pages { get; } =
        [.. All.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(CorpusPage.Read)];

    /// <summary>SHA-256 of names and contents of all files, in lower-case hexadecimal.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in All)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
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
