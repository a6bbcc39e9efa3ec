using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;

namespace PortalMitra.ArchitectureTests;

/// <summary>A10: each step has a handler, and a recipe run twice changes nothing the second time.</summary>
public sealed partial class RecipesTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>A value for each variable a recipe asks for; the sample press fills them with its ports.</summary>
    private static Dictionary<string, string> VariablesOf(string recipe) => Variable().Matches(recipe)
        .Select(match => match.Groups[1].Value).Distinct()
        .ToDictionary(name => name, name => $"http://{name.Replace('.', '-')}.test/");

    public static TheoryData<string> Recipes => [.. Repository.Files("recipes", "*.recipe.json").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Recipes))]
    public async Task Runs_twice_and_changes_nothing_the_second_time(string file)
    {
        await using var portal = await PortalFixture.CreateAsync();
        await RunAsync(portal, file);
        var before = DatabaseDump.Of(portal.DataFolder);

        portal.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync(portal, file);

        Assert.Equal(before, DatabaseDump.Of(portal.DataFolder));
    }

    [Fact]
    public async Task An_unknown_step_is_refused_by_name_and_leaves_nothing()
    {
        await using var portal = await PortalFixture.CreateAsync();
        var before = DatabaseDump.Of(portal.DataFolder);
        var recipe = Recipe.Parse(
            """
            { "name": "planted", "displayName": "", "version": "1", "steps": [
              { "name": "places", "districts": [], "nagari": [], "libraries": [] }, { "name": "wheather" } ] }
            """, NoVariables);

        var error = await Assert.ThrowsAsync<RecipeException>(() => portal.InScopeAsync(services =>
            services.GetRequiredService<RecipeRunner>().RunAsync(recipe, CancellationToken.None)));

        Assert.StartsWith("Recipe planted, step 2: no module knows the step 'wheather'. Known: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, DatabaseDump.Of(portal.DataFolder));
    }

    [Fact]
    public void A_dump_sees_a_changed_value()
    {
        // The comparison above is only as good as its eyes.
        var folder = Directory.CreateTempSubdirectory().FullName;
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x')";
            command.ExecuteNonQuery();
            var before = DatabaseDump.Of(folder);
            command.CommandText = "UPDATE t SET a = 'y'";
            command.ExecuteNonQuery();
            Assert.NotEqual(before, DatabaseDump.Of(folder));
        }
    }

    private static Task RunAsync(PortalFixture portal, string file) => portal.InScopeAsync(async services =>
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", file));
        await services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Parse(text, VariablesOf(text)), CancellationToken.None);
    });

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Variable();
}
