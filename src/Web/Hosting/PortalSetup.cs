using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PortalMitra.Framework;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Settings;

namespace PortalMitra.Web.Hosting;

/// <summary>Brings the database to the state this version needs. Run at every start; the second time it finds nothing to do.</summary>
internal sealed class PortalSetup(PortalDbContext database, RecipeRunner recipes, SettingsStore settings, IOptions<PortalOptions> options)
{
    public const string SetupRecipe = "lima-puluh-kota";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.DataFolder);
        await MigrateAsync(cancellationToken);
        await RunRecipeAsync(SetupRecipe, new Dictionary<string, string>(), cancellationToken);
    }

    /// <summary>Runs a recipe of the <c>recipes</c> folder, unless this very text of it with these values ran before.</summary>
    public async Task RunRecipeAsync(string name, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var recipe = await ReadAsync(name, variables, cancellationToken);
        var ran = await settings.ReadAsync<RecipesRun>(cancellationToken);
        if (ran.Fingerprints.GetValueOrDefault(name) == recipe.Fingerprint)
            return;
        await recipes.RunAsync(recipe, cancellationToken);
        ran.Fingerprints[name] = recipe.Fingerprint;
        await settings.WriteAsync(ran, cancellationToken);
    }

    public static async Task<Recipe> ReadAsync(string name, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "recipes", $"{name}.recipe.json");
        return Recipe.Parse(await File.ReadAllTextAsync(path, cancellationToken), variables);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (database.Database.IsSqlite())
            await KeepOldAsync(cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
        // Readers go on while the crawler writes. The setting stays with the file.
        if (database.Database.IsSqlite())
            await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }

    /// <summary>SQLite cannot change every table within one transaction, so whoever pulls the plug during an upgrade needs the file of before.</summary>
    private async Task KeepOldAsync(CancellationToken cancellationToken)
    {
        var applied = await database.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (!applied.Any() || !(await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        var kept = Path.Combine(options.Value.DataFolder, $"portal-{applied.Last()}.db");
        // One that exists is of an upgrade that was broken off: it is the good one.
        if (File.Exists(kept))
            return;
        var half = kept + ".part";
        File.Delete(half);
        await database.Database.ExecuteSqlAsync($"VACUUM INTO {half}", cancellationToken);
        File.Move(half, kept);
    }
}
