using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.News.Domain;

namespace PortalMitra.Modules.News.News.Recipes;

/// <summary>Recipe step <c>pages</c>: the lasting pages by slug. Adds what is missing, leaves what staff have rewritten.</summary>
internal sealed class PagesStep(PortalDbContext database, PortalClock clock) : IRecipeStep
{
    public string Name => "pages";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var known = await database.Set<ContentPage>().Select(page => page.Slug).ToHashSetAsync(cancellationToken);
        foreach (var item in RecipeJson.Read<List<Item>>(step, "pages").Where(item => known.Add(item.Slug)))
        {
            var text = PageText.Of(item.Title, RecipeText.Join(item.Body), item.TitleEn, RecipeText.Join(item.BodyEn));
            if (text.Problems().Select(problem => problem.ToString()).FirstOrDefault() is { } problem)
                throw new RecipeException($"page '{item.Slug}': {problem}.");
            var page = new ContentPage { Slug = item.Slug, Position = item.Position };
            page.Rewrite(text, clock.UtcNow);
            database.Add(page);
        }
    }

    /// <param name="Body">One string per paragraph, subheading or list.</param>
    private sealed record Item(string Slug, int Position, string Title, IReadOnlyList<string> Body, string? TitleEn, IReadOnlyList<string>? BodyEn);
}
