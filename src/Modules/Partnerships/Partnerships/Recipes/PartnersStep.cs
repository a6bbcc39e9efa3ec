using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Recipes;

/// <summary>Recipe step <c>partners</c>: partners by slug. Adds what is missing and leaves what is there, for those belong to the staff.</summary>
internal sealed class PartnersStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "partners";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var known = await database.Set<Partner>().Select(partner => partner.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var nagari = await database.Set<Nagari>().ToDictionaryAsync(one => one.Slug, one => one.Id, StringComparer.Ordinal, cancellationToken);
        var kinds = await database.Set<PartnerKind>().ToDictionaryAsync(one => one.Slug, one => one.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var item in RecipeJson.Read<List<PartnerItem>>(step, "partners").Where(item => known.Add(item.Slug)))
        {
            var otherNames = string.Join('\n', item.OtherNames ?? []);
            RegisterRules.Demand("partner", item.Slug, (item.Name, Partner.MaxNameLength), (otherNames, Partner.MaxNamesLength), (item.Address, Partner.MaxAddressLength), (item.Description, Partner.MaxDescriptionLength));
            if (item.Nagari is not null && !nagari.ContainsKey(item.Nagari))
                throw new RecipeException($"partner '{item.Slug}': there is no nagari '{item.Nagari}'.");
            if (item.Kind is not null && !kinds.ContainsKey(item.Kind))
                throw new RecipeException($"partner '{item.Slug}': there is no kind '{item.Kind}'.");
            database.Add(new Partner
            {
                Slug = item.Slug,
                Name = item.Name,
                OtherNames = otherNames,
                NagariId = item.Nagari is null ? null : nagari[item.Nagari],
                KindId = item.Kind is null ? null : kinds[item.Kind],
                Latitude = item.Latitude,
                Longitude = item.Longitude,
                Address = item.Address,
                Description = item.Description,
            });
        }

        // The step after this one may speak of these.
        await database.SaveChangesAsync(cancellationToken);
    }

    private sealed record PartnerItem(string Slug, string Name, List<string>? OtherNames, string? Nagari, string? Kind, double? Latitude, double? Longitude, string? Address, string? Description);
}
