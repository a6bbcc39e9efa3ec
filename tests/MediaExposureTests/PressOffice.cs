using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Crawl;
using PortalMitra.SamplePress;

namespace PortalMitra.MediaExposureTests;

/// <summary>The portal beside the sample press, with the outlets as its sources: only the outside world is invented.</summary>
internal sealed class PressOffice : IAsyncDisposable
{
    private PressOffice(SamplePressServer press, PortalFixture portal) => (Press, Portal) = (press, portal);

    public SamplePressServer Press { get; }

    public PortalFixture Portal { get; }

    public static async Task<PressOffice> OpenAsync(TestDatabase database = TestDatabase.Sqlite)
    {
        var press = await SamplePressServer.StartAsync(new SamplePressOptions(), CancellationToken.None);
        var portal = await PortalFixture.ServeAsync(database, new PortalFixtureOptions { RealClock = true, Settings = SettingsFor(press) });
        var office = new PressOffice(press, portal);
        await office.AddSourcesAsync();
        return office;
    }

    /// <summary>The guard open for exactly the press; no waiting between requests, and little patience with the slow page.</summary>
    public static Dictionary<string, string?> SettingsFor(SamplePressServer press) => new(press.Outlets.Select((outlet, i) =>
        KeyValuePair.Create<string, string?>($"Exposure:LoopbackPorts:{i}", $"{new Uri(outlet.BaseUrl).Port}")))
    {
        ["Exposure:PerHostDelay"] = "00:00:00",
        ["Exposure:HeaderTimeout"] = "00:00:03",
    };

    /// <summary>Reads whatever is due, as the recurring job does.</summary>
    public static Task CrawlAsync(PortalFixture portal) => portal.InScopeAsync(services =>
        ActivatorUtilities.CreateInstance<CrawlJob>(services).RunAsync(CancellationToken.None));

    public Task CrawlAsync() => CrawlAsync(Portal);

    /// <summary>Makes every source due again, as if its interval had passed.</summary>
    public Task PassIntervalAsync() => Portal.QueryAsync(database => database.Set<Source>()
        .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextDueUtc, DateTime.UnixEpoch)));

    public Task<List<Mention>> MentionsAsync() => Portal.QueryAsync(database => database.Set<Mention>()
        .Include(mention => mention.Outlet).Include(mention => mention.Nagari).OrderBy(mention => mention.CanonicalUrl).AsNoTracking().ToListAsync());

    public Task<Source> SourceAsync(string slug) => Portal.QueryAsync(database => database.Set<Source>().AsNoTracking().SingleAsync(source => source.Slug == slug));

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Press.DisposeAsync();
    }

    private Task AddSourcesAsync() => Portal.InScopeAsync(async services =>
    {
        var variables = Press.Outlets.SelectMany(outlet => new[]
        {
            KeyValuePair.Create($"press.{outlet.Slug}.base", outlet.BaseUrl),
            KeyValuePair.Create($"press.{outlet.Slug}.source", outlet.SourceUrl),
        }).ToDictionary();
        var recipe = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "recipes", "contoh.recipe.json"));
        await services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Parse(recipe, variables), CancellationToken.None);
    });
}
