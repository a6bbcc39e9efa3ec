using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Setup;

/// <summary>Recipe step <c>indicators</c>: the cards of the four indicators; follows the recipe while nobody edits them elsewhere.</summary>
internal sealed class IndicatorsStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "indicators";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var item in RecipeJson.Read<List<CardItem>>(step, "cards"))
        {
            var card = await database.Set<IndicatorCard>().SingleOrDefaultAsync(one => one.Code == item.Code, cancellationToken);
            if (card is null)
            {
                database.Add(new IndicatorCard { Code = item.Code, Slug = item.Slug, Indonesian = item.Id, English = item.En, RuleVersion = item.RuleVersion });
                continue;
            }

            if (card.Indonesian != item.Id)
                card.Indonesian = item.Id;
            if (card.English != item.En)
                card.English = item.En;
            card.RuleVersion = item.RuleVersion;
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private sealed record CardItem(IndicatorCode Code, string Slug, int RuleVersion, CardText Id, CardText En);
}
