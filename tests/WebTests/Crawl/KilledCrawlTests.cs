using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.SamplePress;

namespace PortalMitra.WebTests.Crawl;

/// <summary>
/// The crawl is cut off by <c>kill -9</c> twenty times, each time at a random moment of its work, and started again. What
/// it has in the end is what a crawl that nobody disturbed has: nothing lost, nothing doubled.
/// </summary>
public sealed class KilledCrawlTests
{
    private const int Kills = 20;

    [Fact]
    public async Task A_crawl_killed_twenty_times_finds_what_an_undisturbed_one_finds()
    {
        await using var press = await SamplePressServer.StartAsync(new SamplePressOptions { SlowDelay = TimeSpan.FromSeconds(8) }, CancellationToken.None);
        await using var undisturbed = await PrepareAsync(press);
        await RunToTheEndAsync(undisturbed, press);

        await using var disturbed = await PrepareAsync(press);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var inTheMiddle = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var portal = Start(disturbed.DataFolder, press);
            await portal.WaitForAddressAsync();
            await Task.Delay(random.Next(600));
            portal.Kill();
            await portal.WaitForExitAsync();
            if (!await IsDoneAsync(disturbed))
                inTheMiddle++;
        }

        await RunToTheEndAsync(disturbed, press);

        Assert.True(inTheMiddle >= Kills / 2, $"Only {inTheMiddle} kills met a crawl at work.");
        Assert.Equal(await MentionsAsync(undisturbed), await MentionsAsync(disturbed));
        Assert.Equal(press.ExpectedMentions.Count, (await MentionsAsync(disturbed)).Count);
        Assert.Equal(await LinksAsync(undisturbed), await LinksAsync(disturbed));
    }

    /// <summary>A data folder with everything set up and the press's outlets due; what is asked here only looks in.</summary>
    private static async Task<PortalFixture> PrepareAsync(SamplePressServer press)
    {
        var portal = await PortalFixture.CreateAsync(options: new PortalFixtureOptions { RealClock = true });
        var variables = press.Outlets.SelectMany(outlet => new[]
        {
            KeyValuePair.Create($"press.{outlet.Slug}.base", outlet.BaseUrl),
            KeyValuePair.Create($"press.{outlet.Slug}.source", outlet.SourceUrl),
        }).ToDictionary();
        var recipe = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "recipes", "contoh.recipe.json"));
        await portal.InScopeAsync(services => services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Parse(recipe, variables), CancellationToken.None));
        return portal;
    }

    private static PortalProcess Start(string folder, SamplePressServer press)
    {
        var environment = new Dictionary<string, string>
        {
            // Slow enough that there is a middle to be killed in.
            ["Exposure__PerHostDelay"] = "00:00:00.5",
            ["Exposure__HeaderTimeout"] = "00:00:03",
        };
        for (var i = 0; i < press.Outlets.Count; i++)
            environment[$"Exposure__LoopbackPorts__{i}"] = new Uri(press.Outlets[i].BaseUrl).Port.ToString(CultureInfo.InvariantCulture);
        return PortalProcess.Start(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"], environment);
    }

    private static async Task RunToTheEndAsync(PortalFixture folder, SamplePressServer press)
    {
        await using var portal = Start(folder.DataFolder, press);
        await portal.WaitForAddressAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(150));
        while (!await IsDoneAsync(folder))
            await Task.Delay(200, patience.Token);
        portal.Interrupt();
        Assert.Equal(0, await portal.WaitForExitAsync());
    }

    /// <summary>Every source was read, and each link has been tried at least once.</summary>
    private static Task<bool> IsDoneAsync(PortalFixture folder) => folder.QueryAsync(async database =>
        !await database.Set<Source>().AnyAsync(source => source.IsEnabled && source.LastRunUtc == null)
        && !await database.Set<FoundLink>().AnyAsync(link => link.State == LinkState.Waiting && link.Attempts == 0));

    private static Task<List<string>> MentionsAsync(PortalFixture folder) => folder.QueryAsync<List<string>>(async database =>
        [.. (await database.Set<Mention>().Include(mention => mention.Outlet).Include(mention => mention.Nagari).AsNoTracking().ToListAsync())
            .Select(mention => $"{mention.CanonicalUrl} {mention.Title} {mention.PublishedUtc:u} {mention.Kind} {mention.ScoreTenths} {string.Join(',', mention.Nagari.Select(nagari => nagari.Slug).Order())} {mention.Sentence}")
            .Order(StringComparer.Ordinal)]);

    private static Task<List<string>> LinksAsync(PortalFixture folder) => folder.QueryAsync<List<string>>(async database =>
        [.. (await database.Set<FoundLink>().AsNoTracking().ToListAsync()).Select(link => $"{link.CanonicalUrl} {link.State} {link.Failure}").Order(StringComparer.Ordinal)]);
}
