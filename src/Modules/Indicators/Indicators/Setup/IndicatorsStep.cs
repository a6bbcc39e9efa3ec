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
        var cards = await database.Set<IndicatorCard>().ToDictionaryAsync(card => card.Code, cancellationToken);
        foreach (var item in RecipeJson.Read<List<CardItem>>(step, "cards"))
        {
            Measure(item);
            if (!cards.TryGetValue(item.Code, out var card))
            {
                card = new IndicatorCard { Code = item.Code, Slug = item.Slug, Indonesian = item.Id, English = item.En, RuleVersion = item.RuleVersion };
                cards.Add(item.Code, database.Add(card).Entity);
                continue;
            }

            if (card.Slug != item.Slug)
                throw new RecipeException($"card '{item.Code}': its address is '{card.Slug}' and stays so, not '{item.Slug}'.");
            if (card.Indonesian != item.Id)
                card.Indonesian = item.Id;
            if (card.English != item.En)
                card.English = item.En;
            card.RuleVersion = item.RuleVersion;
        }
    }

    /// <summary>SQLite would take any length, PostgreSQL complain without saying where.</summary>
    private static void Measure(CardItem item)
    {
        foreach (var (text, longest) in new[]
        {
            (item.Slug, IndicatorCard.MaxSlugLength), (item.Id.Name, CardText.MaxNameLength), (item.En.Name, CardText.MaxNameLength),
            (item.Id.Unit, CardText.MaxUnitLength), (item.En.Unit, CardText.MaxUnitLength),
        })
        {
            if (text.Length > longest)
                throw new RecipeException($"card '{item.Code}': '{text[..20]}…' is longer than {longest} characters.");
        }
    }

    private sealed record CardItem(IndicatorCode Code, string Slug, int RuleVersion, CardText Id, CardText En);
}
