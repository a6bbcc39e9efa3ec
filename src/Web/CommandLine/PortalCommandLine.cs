using System.CommandLine;
using PortalMitra.Web.CommandLine.Doctor;

namespace PortalMitra.Web.CommandLine;

/// <summary>The verbs of the one executable. Exit codes: 0 done, 1 bad input or failure, 2 wrong use.</summary>
internal static class PortalCommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("PortalMitra: portal of a district library and its partners. Without a verb it serves.");
        var serve = new ServeCommand();
        root.Subcommands.Add(serve);
        root.Subcommands.Add(new SetupCommand());
        root.Subcommands.Add(new DoctorCommand());
        root.Subcommands.Add(new UserCommand());
        root.Subcommands.Add(new ExtractCommand());
        root.Subcommands.Add(new MatchCommand());
        root.Subcommands.Add(new FeedCommand());
        root.Subcommands.Add(new SitemapCommand());
        root.Subcommands.Add(new RobotsCommand());
        root.Subcommands.Add(new CrawlCommand());
        root.Subcommands.Add(new UrlCommand());
        root.Subcommands.Add(new ReindexCommand());

        // "dotnet run --project src/Web" and "… -- --demo" mean serve.
        var result = root.Parse(args.Length == 0 || IsOptionOfServe(args[0]) ? ["serve", .. args] : args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }

        try
        {
            // Ours, so that a failure is said once and in words; the process ends as the verb decides.
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (Failures.Explain(exception) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }

    private static bool IsOptionOfServe(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word is not ("--help" or "--version");
}
