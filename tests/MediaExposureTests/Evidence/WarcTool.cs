using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PortalMitra.MediaExposureTests.Evidence;

/// <summary>warcio.js, the public tool that reads our archives: Node and the packages of <c>npm ci</c> at the repository's root.</summary>
internal static class WarcTool
{
    public const string Reason = "Needs Node.js (18 or later) and 'npm ci' at the repository's root: warcio.js reads what we wrote.";

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Evidence", "read-warc.mjs");

    public static bool IsPresent { get; } = HasPackage() && Runs();

    /// <summary>Each record as warcio.js sees it; fails when it cannot read the archive.</summary>
    public static async Task<IReadOnlyList<WarcToolRecord>> ReadAsync(byte[] archive)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, archive);
            var start = new ProcessStartInfo("node", [Script, file]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            using var node = Process.Start(start)!;
            var output = node.StandardOutput.ReadToEndAsync();
            var errors = await node.StandardError.ReadToEndAsync();
            await node.WaitForExitAsync();
            Assert.True(node.ExitCode == 0 && errors.Length == 0, errors);
            return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<WarcToolRecord>(line, JsonSerializerOptions.Web)!)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool HasPackage()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "node_modules", "warcio")))
                return true;
        }

        return false;
    }

    private static bool Runs()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true });
            node!.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no Node on this machine.
            return false;
        }
    }
}

internal sealed record WarcToolRecord(
    string Type, string? Target, string Date, string Id, string? ConcurrentTo, string? RefersTo, string? Address, string? Truncated, string? Status, string ContentType, string Payload, IReadOnlyList<string> Problems)
{
    public byte[] Bytes => Convert.FromBase64String(Payload);

    public string Text => Encoding.UTF8.GetString(Bytes);
}
