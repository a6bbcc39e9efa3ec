using System.Text.Json.Nodes;
using PortalMitra.CrawlSimulation.Press;

namespace PortalMitra.CrawlSimulation.Portal;

/// <summary>A copy of the portal whose set-up recipe knows the outlets of the simulated press instead of the real ones.</summary>
internal static class PortalPreparation
{
    /// <summary>Outlets per run of <c>setup</c>, which remembers all it added until it ends.</summary>
    private const int PerRun = 500;

    /// <summary>A copy of the program, so that a build beside the run changes nothing.</summary>
    public static void CopyProgram(string to)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static async Task SetUpAsync(string program, string folder, SimulatedPress press, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var path = Path.Combine(program, "recipes", "lima-puluh-kota.recipe.json");
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken))!.AsObject();
        var others = recipe["steps"]!.AsArray().Where(step => (string?)step!["name"] != "sources").Select(step => step!.DeepClone()).ToArray();
        foreach (var outlets in Enumerable.Range(0, press.Habits.Count).Chunk(PerRun))
        {
            // The recipe differs from the last one that ran, so it is carried out.
            recipe["steps"] = new JsonArray([.. outlets[0] == 0 ? others : [], Sources(press, outlets)]);
            await File.WriteAllTextAsync(path, recipe.ToJsonString(), cancellationToken);
            await using var setup = PortalUnderTest.Start(program, ["setup", "--data", folder], settings);
            await setup.RunToEndAsync(cancellationToken);
        }
    }

    private static JsonObject Sources(SimulatedPress press, int[] outlets) => new()
    {
        ["name"] = "sources",
        ["outlets"] = new JsonArray([.. outlets.Select(outlet => new JsonObject
        {
            ["slug"] = $"kabar-{outlet}",
            ["name"] = $"Kabar {outlet}",
            ["site"] = press.BaseOf(outlet),
            ["sources"] = new JsonArray(new JsonObject
            {
                ["slug"] = $"kabar-{outlet}",
                ["kind"] = "Feed",
                ["url"] = press.BaseOf(outlet) + "/feed/",
                ["enabled"] = true,
            }),
        })]),
    };
}
