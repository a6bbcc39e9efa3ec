using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

/// <summary>Recipe step <c>topics</c>: adds topics that are missing; those that exist belong to the staff.</summary>
internal sealed class TopicsStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "topics";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var item in RecipeJson.Read<List<TopicItem>>(step, "topics"))
        {
            if (await database.Set<Topic>().AnyAsync(topic => topic.Slug == item.Slug, cancellationToken))
                continue;
            database.Add(new Topic
            {
                Slug = item.Slug,
                Name = item.Name,
                SubjectTerms = Text(item.Subjects),
                PlaceTerms = Text(item.Places),
                AmbiguousPlaceTerms = Text(item.AmbiguousPlaces),
                ContextTerms = Text(item.Context),
                OtherPlaceTerms = Text(item.OtherPlaces),
            });
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private static string Text(List<string> lines) => string.Join('\n', lines);

    private sealed record TopicItem(
        string Slug, string Name, List<string> Subjects, List<string> Places, List<string> AmbiguousPlaces, List<string> Context, List<string> OtherPlaces);
}
