using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.MediaExposureTests.Setup;

public sealed class SourcesStepTests
{
    [Fact]
    public async Task The_recipe_never_switches_on_what_staff_switched_off()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await RunAsync(portal, Recipe("https://kabar.test/feed", enabled: true));
        await portal.QueryAsync(database => database.Set<Source>().Where(source => source.Slug == "kabar")
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.IsEnabled, false).SetProperty(source => source.FixedMinutes, 45)));

        await RunAsync(portal, Recipe("https://kabar.test/umpan", enabled: true));

        var source = await portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(one => one.Slug == "kabar"));
        Assert.Equal(("https://kabar.test/umpan", false, 45), (source.Url, source.IsEnabled, source.FixedMinutes));
    }

    [Theory]
    [InlineData("kabar.test/feed", "'kabar': kabar.test/feed is not an http address.")]
    [InlineData("file:///etc/passwd", "'kabar': file:///etc/passwd is not an http address.")]
    public async Task A_bad_address_is_named_and_leaves_nothing(string url, string words)
    {
        await using var portal = await PortalFixture.CreateAsync();

        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(portal, Recipe(url, enabled: false)));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.False(await portal.QueryAsync(database => database.Set<Outlet>().AnyAsync(outlet => outlet.Slug == "kabar")));
    }

    [Fact]
    public async Task The_programmes_list_comes_switched_off()
    {
        await using var portal = await PortalFixture.CreateAsync();

        var sources = await portal.QueryAsync(database => database.Set<Source>().AsNoTracking().ToListAsync());

        Assert.True(sources.Count >= 10);
        Assert.All(sources, source => Assert.False(source.IsEnabled));
    }

    [Fact]
    public async Task Its_outlets_know_whom_they_write_for()
    {
        await using var portal = await PortalFixture.CreateAsync();

        var levels = await portal.QueryAsync(database => database.Set<Outlet>().ToDictionaryAsync(outlet => outlet.Slug, outlet => outlet.Level));

        Assert.Equal((OutletLevel.Provincial, OutletLevel.National, OutletLevel.Local), (levels["padang-ekspres"], levels["rri"], levels["kabupaten-lima-puluh-kota"]));
    }

    private static Task RunAsync(PortalFixture portal, string recipe) => portal.InScopeAsync(services =>
        services.GetRequiredService<RecipeRunner>().RunAsync(Framework.Recipes.Recipe.Parse(recipe, new Dictionary<string, string>()), CancellationToken.None));

    private static string Recipe(string url, bool enabled) => $$"""
        { "name": "uji", "displayName": "Uji", "version": "1", "steps": [ { "name": "sources", "outlets": [
          { "slug": "kabar", "name": "Kabar", "site": "https://kabar.test/", "sources": [
            { "slug": "kabar", "kind": "Feed", "url": "{{url}}", "enabled": {{(enabled ? "true" : "false")}}, "intervalMinutes": 60 } ] } ] } ] }
        """;
}
