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
            item.Check();
            if (await database.Set<Topic>().AnyAsync(topic => topic.Slug == item.Slug, cancellationToken))
                continue;
            database.Add(item.ToTopic());
        }

        await database.SaveChangesAsync(cancellationToken);
    }
}
