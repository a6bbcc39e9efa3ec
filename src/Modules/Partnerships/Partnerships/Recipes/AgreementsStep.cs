using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Recipes;

/// <summary>Recipe step <c>agreements</c>: agreements by slug. Adds what is missing and leaves what is there, for those belong to the staff.</summary>
internal sealed class AgreementsStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "agreements";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var known = await database.Set<Agreement>().Select(agreement => agreement.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var partners = await database.Set<Partner>().ToDictionaryAsync(partner => partner.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var item in RecipeJson.Read<List<AgreementItem>>(step, "agreements").Where(item => known.Add(item.Slug)))
        {
            RegisterRules.Demand("agreement", item.Slug, (item.Subject, Agreement.MaxSubjectLength), (item.Number, Agreement.MaxNumberLength));
            if (item.EndsOn < item.StartsOn)
                throw new RecipeException($"agreement '{item.Slug}': it ends before it begins.");
            if (item.Partners.Find(slug => !partners.ContainsKey(slug)) is { } unknown)
                throw new RecipeException($"agreement '{item.Slug}': there is no partner '{unknown}'.");
            var agreement = new Agreement { Slug = item.Slug, Subject = item.Subject, Number = item.Number, StartsOn = item.StartsOn, EndsOn = item.EndsOn };
            agreement.Partners.AddRange(item.Partners.Distinct(StringComparer.Ordinal).Select(slug => partners[slug]));
            database.Add(agreement);
        }
    }

    private sealed record AgreementItem(string Slug, string Subject, List<string> Partners, string? Number, DateOnly? StartsOn, DateOnly? EndsOn);
}
