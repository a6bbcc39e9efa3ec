using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Setup;

public sealed class ReadingRulesStepTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Run_twice_it_changes_nothing_and_a_newer_recipe_is_followed(TestDatabase database)
    {
        await using var portal = await OpenAsync(database);

        await RunAsync(portal, """{ "outlet": "kabar", "body": ".isi", "remove": [".iklan", ".terkait"] }""");
        var first = await RulesAsync(portal);
        await RunAsync(portal, """{ "outlet": "kabar", "body": ".isi", "remove": [".iklan", ".terkait"] }""");
        var second = await RulesAsync(portal);
        await RunAsync(portal, """{ "outlet": "kabar", "title": "h1" }""");
        var third = await RulesAsync(portal);

        Assert.Equal((".isi", ".iklan\n.terkait", 0), (first.Body, first.Remove, first.Version));
        Assert.Equal((first.Id, 0), (second.Id, second.Version));
        Assert.Equal((null, "", "h1"), (third.Body, third.Remove, third.Title));
    }

    [Fact]
    public async Task What_staff_have_changed_stays()
    {
        await using var portal = await OpenAsync();
        await RunAsync(portal, """{ "outlet": "kabar", "body": ".isi" }""");
        await portal.QueryAsync(data => data.Set<ReadingRules>().ExecuteUpdateAsync(set => set.SetProperty(rules => rules.Body, ".baru").SetProperty(rules => rules.ChangedBy, "budi")));

        await RunAsync(portal, """{ "outlet": "kabar", "body": ".isi" }""");

        Assert.Equal(".baru", (await RulesAsync(portal)).Body);
    }

    [Theory]
    [InlineData("""{ "outlet": "kabar", "body": ".isi:has(p)" }""", "'kabar': .isi:has(p) is not a selector that can be used.")]
    [InlineData("""{ "outlet": "kabar", "remove": ["<<"] }""", "'kabar': << is not a selector that can be used.")]
    [InlineData("""{ "outlet": "entah", "body": ".isi" }""", "There is no outlet 'entah'.")]
    [InlineData("""{ "outlet": "kabar", "boddy": ".isi" }""", "boddy")]
    public async Task What_cannot_be_is_named_and_leaves_nothing(string rules, string words)
    {
        await using var portal = await OpenAsync();

        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(portal, rules));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.False(await portal.QueryAsync(data => data.Set<ReadingRules>().AnyAsync()));
    }

    [Fact]
    public async Task Rules_go_to_another_portal_as_a_recipe()
    {
        await using var portal = await OpenAsync(served: true);
        await RunAsync(portal, """{ "outlet": "kabar", "body": ".isi", "remove": [".iklan"], "nextPage": ".lanjut > a" }""");
        using var staff = await portal.StaffAsync("budi", "AccessOffice", "ManageSources");
        await using var other = await OpenAsync();

        using var file = await staff.GetAsync("/kelola/media/kabar/aturan-baca?handler=Export");
        var recipe = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        await RunRecipeAsync(other, recipe);

        Assert.Equal("aturan-baca-kabar.recipe.json", file.Content.Headers.ContentDisposition!.FileName);
        var rules = await RulesAsync(other);
        Assert.Equal((".isi", ".iklan", null, ".lanjut > a"), (rules.Body, rules.Remove, rules.Title, rules.NextPage));
    }

    private static async Task<PortalFixture> OpenAsync(TestDatabase database = TestDatabase.Sqlite, bool served = false)
    {
        var portal = served ? await PortalFixture.ServeAsync(database) : await PortalFixture.CreateAsync(database);
        await portal.InsertAsync(Mentions.Outlet());
        return portal;
    }

    private static Task RunAsync(PortalFixture portal, string rules) =>
        RunRecipeAsync(portal, $$"""{ "name": "uji", "displayName": "Uji", "version": "1", "steps": [ { "name": "readingRules", "rules": [ {{rules}} ] } ] }""");

    private static Task RunRecipeAsync(PortalFixture portal, string recipe) => portal.InScopeAsync(services =>
        services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Parse(recipe, new Dictionary<string, string>()), CancellationToken.None));

    private static Task<ReadingRules> RulesAsync(PortalFixture portal) => portal.QueryAsync(data => data.Set<ReadingRules>().AsNoTracking().SingleAsync());
}
