using System.Text.Json;
using PortalMitra.Framework.Recipes;

namespace PortalMitra.FrameworkTests.Recipes;

public sealed class RecipeTests
{
    private static readonly Dictionary<string, string> None = [];

    [Theory]
    [InlineData("{", "The file is not a recipe")]
    [InlineData("[]", "The file is not a recipe")]
    [InlineData("""{ "name": "x" }""", "The file is not a recipe")]
    [InlineData("""{ "name": "x", "displayName": "", "version": "1", "steps": 3 }""", "The file is not a recipe")]
    public void What_is_no_recipe_is_refused_in_words(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<RecipeException>(() => Recipe.Parse(text, None)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_variable_cannot_break_out_of_its_string()
    {
        var recipe = Recipe.Parse(
            """{ "name": "x", "displayName": "", "version": "1", "steps": [ { "name": "a", "url": "${press.url}" } ] }""",
            new Dictionary<string, string> { ["press.url"] = "http://x/\", \"name\": \"b" });

        Assert.Equal("a", recipe.Steps.Single().GetProperty("name").GetString());
        Assert.Equal("http://x/\", \"name\": \"b", recipe.Steps.Single().GetProperty("url").GetString());
    }

    [Fact]
    public void The_fingerprint_follows_the_text_and_the_variables()
    {
        const string Text = """{ "name": "x", "displayName": "", "version": "1", "steps": [ { "name": "${v}" } ] }""";
        string Fingerprint(string value) => Recipe.Parse(Text, new Dictionary<string, string> { ["v"] = value }).Fingerprint;

        Assert.Equal(Fingerprint("a"), Fingerprint("a"));
        Assert.NotEqual(Fingerprint("a"), Fingerprint("b"));
    }

    [Fact]
    public void A_misspelt_member_is_an_error_and_not_silence()
    {
        using var step = JsonDocument.Parse("""{ "items": [ { "nmae": "x" } ] }""");

        var error = Assert.Throws<RecipeException>(() => RecipeJson.Read<List<Item>>(step.RootElement, "items"));

        Assert.Contains("nmae", error.Message, StringComparison.Ordinal);
        Assert.Equal("'others' is missing.", Assert.Throws<RecipeException>(() => RecipeJson.Read<List<Item>>(step.RootElement, "others")).Message);
    }

    private sealed record Item(string Name = "");
}
