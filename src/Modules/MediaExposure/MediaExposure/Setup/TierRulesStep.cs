using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

/// <summary>Recipe step <c>tierRules</c>: versions of the rules that give outlets their tier. A version that exists stays as it is.</summary>
internal sealed class TierRulesStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "tierRules";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var version in RecipeJson.Read<List<VersionItem>>(step, "versions"))
        {
            if (await database.Set<TierRule>().AnyAsync(rule => rule.ValidFrom == version.ValidFrom, cancellationToken))
                continue;
            var rules = version.Rules.Select((item, index) => new TierRule
            {
                ValidFrom = version.ValidFrom,
                Position = index + 1,
                Type = item.Type,
                Level = item.Level,
                PressCouncil = item.PressCouncil,
                IsOwn = item.IsOwn,
                Tier = item.Tier,
            }).ToList();
            if (rules.Count == 0 || !rules[^1].IsForAll)
                throw new RecipeException($"The version of {version.ValidFrom:yyyy-MM-dd} must end with a line without conditions.");
            database.AddRange(rules);
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private sealed record VersionItem(DateOnly ValidFrom, List<RuleItem> Rules);

    private sealed record RuleItem(OutletTier Tier, OutletType? Type = null, OutletLevel? Level = null, PressCouncilStatus? PressCouncil = null, bool? IsOwn = null);
}
