using System.Text.Json;
using Microsoft.Extensions.Logging;
using PortalMitra.Framework.Audit;
using PortalMitra.Framework.Data;

namespace PortalMitra.Framework.Recipes;

/// <summary>Runs a recipe's steps in order, all or nothing.</summary>
public sealed class RecipeRunner(PortalDbContext database, ActorScope actor, IEnumerable<IRecipeStep> steps, ILogger<RecipeRunner> logger)
{
    /// <exception cref="RecipeException">A step has no handler, or its data cannot be read. Nothing is changed then.</exception>
    public async Task RunAsync(Recipe recipe, CancellationToken cancellationToken)
    {
        var handlers = steps.ToDictionary(step => step.Name, StringComparer.Ordinal);
        var work = recipe.Steps.Select((step, index) => (Step: step, Handler: Find(recipe, step, index, handlers), Index: index)).ToList();

        actor.ActAs($"resep {recipe.Name}");
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (step, handler, index) in work)
        {
            try
            {
                await handler.ExecuteAsync(step, cancellationToken);
                await database.SaveChangesAsync(cancellationToken);
            }
            catch (RecipeException exception)
            {
                throw new RecipeException($"Recipe {recipe.Name}, step {index + 1} '{handler.Name}': {exception.Message}", exception);
            }
        }

        await transaction.CommitAsync(cancellationToken);
        logger.LogInformation("Recipe {Recipe} {Version} ran with {Count} steps.", recipe.Name, recipe.Version, work.Count);
    }

    private static IRecipeStep Find(Recipe recipe, JsonElement step, int index, Dictionary<string, IRecipeStep> handlers)
    {
        var name = step.TryGetProperty("name", out var property) ? property.GetString() : null;
        if (name is null)
            throw new RecipeException($"Recipe {recipe.Name}, step {index + 1} has no name.");
        return handlers.GetValueOrDefault(name) ?? throw new RecipeException(
            $"Recipe {recipe.Name}, step {index + 1}: no module knows the step '{name}'. Known: {string.Join(", ", handlers.Keys.Order(StringComparer.Ordinal))}.");
    }
}
