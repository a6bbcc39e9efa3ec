using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

/// <summary>Recipe step <c>countingRules</c>: what counts, by version. A version that exists is never changed: figures were printed under its number.</summary>
internal sealed class CountingRulesStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "countingRules";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var item in RecipeJson.Read<List<RuleItem>>(step, "rules"))
        {
            if (item.Kinds.Count == 0)
                throw new RecipeException($"Rule {item.Number} counts nothing.");
            if (item.Number < 1)
                throw new RecipeException($"{item.Number} is no number for a rule: they begin with 1.");
            if (await database.Set<CountingRule>().AnyAsync(rule => rule.Number == item.Number, cancellationToken))
                continue;
            if (await database.Set<CountingRule>().AnyAsync(rule => rule.ValidFrom >= item.ValidFrom, cancellationToken))
                throw new RecipeException($"Rule {item.Number} would not be the latest: another begins on {item.ValidFrom:yyyy-MM-dd} or later.");
            database.Add(new CountingRule
            {
                Number = item.Number,
                ValidFrom = item.ValidFrom,
                Kinds = string.Join('\n', item.Kinds.Distinct().Order()),
                Indonesian = Fitting(item.Id, item.Number),
                English = Fitting(item.En, item.Number),
            });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private static string Fitting(string text, int number) =>
        text.Length <= CountingRule.MaxText ? text : throw new RecipeException($"Rule {number}: its words are longer than {CountingRule.MaxText} characters.");

    private sealed record RuleItem(int Number, DateOnly ValidFrom, List<MentionKind> Kinds, string Id, string En);
}
