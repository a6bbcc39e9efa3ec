using System.Text.Json;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Matching;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

namespace PortalMitra.MediaExposureTests.Matching;

/// <summary>The topic that the portal is set up with, and the nagari of its places.</summary>
internal static class RecipeTopic
{
    public static Topic Read() => RecipeJson.Read<List<TopicItem>>(Step("topics"), "topics")[0].ToTopic();

    public static IReadOnlyList<NagariNames> Nagari() =>
        [.. Step("places").GetProperty("nagari").EnumerateArray().Select(nagari => new NagariNames(nagari.GetProperty("slug").GetString()!, NagariSpellings.Of(nagari.GetProperty("name").GetString()!)))];

    public static TopicMatcher Matcher() => new(Read(), Nagari());

    private static JsonElement Step(string name)
    {
        using var recipe = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "recipes", "lima-puluh-kota.recipe.json")));
        return recipe.RootElement.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == name).Clone();
    }
}
