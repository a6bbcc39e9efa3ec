using System.Text.Json;

namespace PortalMitra.Framework.Recipes;

/// <summary>
/// Carries out one named step of a recipe. Upserts by a stable key: run twice, it changes nothing the second time,
/// and it never undoes what staff have edited since.
/// </summary>
public interface IRecipeStep
{
    string Name { get; }

    /// <param name="step">The whole step object, its <c>name</c> included.</param>
    /// <exception cref="RecipeException">The step's data cannot be read.</exception>
    Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken);
}
