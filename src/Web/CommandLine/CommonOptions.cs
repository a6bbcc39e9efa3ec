using System.CommandLine;

namespace PortalMitra.Web.CommandLine;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder that holds database, files and index (default: App_Data where the command is given).",
        HelpName = "DIR",
    };
}
