namespace PortalMitra.SamplePressTests;

internal static class Repository
{
    public static string Folder(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PortalMitra.sln")))
                return Path.Combine(folder.FullName, relative);
        }
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
