using System.IO.Compression;

namespace PortalMitra.Web.CommandLine;

/// <summary>Files named on the command line; a folder means all of a kind in it, and .gz is unpacked.</summary>
internal static class InputFiles
{
    /// <summary>More than any page or feed may have; stops a packed bomb.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>A packed file that was cut off is broken; without this its beginning would be read as if it were all.</summary>
    static InputFiles() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public static IEnumerable<string> Expand(IEnumerable<string> names, params string[] extensions) =>
        names.SelectMany<string, string>(name => Directory.Exists(name)
            ? Directory.EnumerateFiles(name).Where(file => extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal)
            : [name]);

    /// <exception cref="IOException">The file cannot be read or is too large.</exception>
    /// <exception cref="InvalidDataException">Its compression is broken.</exception>
    public static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stored = File.OpenRead(file);
        await using Stream stream = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > MaxBytes)
                throw new IOException($"{file} is larger than {MaxBytes} bytes.");
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
