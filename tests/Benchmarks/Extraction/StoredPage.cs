using System.IO.Compression;
using System.Text.Json;

namespace PortalMitra.ExtractionBenchmark;

/// <summary>A page in memory, so that no disk is measured.</summary>
internal sealed record StoredPage(string File, Uri Url, byte[] Content)
{
    /// <param name="folder">Pages, <c>.html</c> or <c>.html.gz</c>.</param>
    /// <param name="urls">Lines <c>{"file","url"}</c>, if the addresses are known; names count without their folder.</param>
    public static List<StoredPage> ReadAll(string folder, string? urls)
    {
        var known = urls is null ? [] : System.IO.File.ReadLines(urls).Select(Address).ToDictionary(pair => pair.File, pair => pair.Url, StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(folder)
                .Where(file => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".html.gz", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => new StoredPage(file, known.GetValueOrDefault(Path.GetFileName(file)) ?? new Uri("http://localhost/berita"), Unpack(file))),
        ];
    }

    private static (string File, Uri? Url) Address(string line)
    {
        using var document = JsonDocument.Parse(line);
        return (Path.GetFileName(document.RootElement.GetProperty("file").GetString() ?? ""),
            Uri.TryCreate(document.RootElement.GetProperty("url").GetString(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null);
    }

    private static byte[] Unpack(string file)
    {
        using var stored = System.IO.File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
