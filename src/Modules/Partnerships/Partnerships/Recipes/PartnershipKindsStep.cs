using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Recipes;

/// <summary>
/// Recipe step <c>partnershipKinds</c>: kinds of partners and of documents by slug. Adds what is missing and leaves what is there, for those
/// belong to the staff.
/// </summary>
internal sealed class PartnershipKindsStep(PortalDbContext database) : IRecipeStep
{
    public string Name => "partnershipKinds";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var partners = await database.Set<PartnerKind>().Select(kind => kind.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var (item, i) in RecipeJson.Read<List<PartnerKindItem>>(step, "partners").Select((item, i) => (item, i)).Where(one => partners.Add(one.item.Slug)))
            database.Add(new PartnerKind { Slug = item.Slug, Name = item.Name, EnglishName = item.NameEn, Regime = item.Regime, Position = i });
        var agreements = await database.Set<AgreementKind>().Select(kind => kind.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var (item, i) in RecipeJson.Read<List<AgreementKindItem>>(step, "agreements").Select((item, i) => (item, i)).Where(one => agreements.Add(one.item.Slug)))
            database.Add(new AgreementKind { Slug = item.Slug, Name = item.Name, EnglishName = item.NameEn, IsAddendum = item.IsAddendum, UsualRegimes = string.Join(' ', item.UsualFor ?? []), Position = i });
        // Steps after this one may speak of these.
        await database.SaveChangesAsync(cancellationToken);
    }

    private sealed record PartnerKindItem(string Slug, string Name, string NameEn, CooperationRegime? Regime);

    private sealed record AgreementKindItem(string Slug, string Name, string NameEn, List<CooperationRegime>? UsualFor, bool IsAddendum = false);
}
