using System.Runtime.CompilerServices;

namespace PortalMitra.MediaExposureTests.Alerts;

/// <summary>Compares with a file beside this one; with PORTALMITRA_UPDATE_GOLDEN=1 it is written instead (scripts/update-golden.sh).</summary>
internal static class Golden
{
    public static void Same(string name, string actual, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("PORTALMITRA_UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{file} is missing: run scripts/update-golden.sh and read what it wrote.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
