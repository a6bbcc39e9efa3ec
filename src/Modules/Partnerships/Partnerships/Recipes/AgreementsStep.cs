using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Recipes;

/// <summary>
/// Recipe step <c>agreements</c>: agreements by slug. Adds what is missing and leaves what is there, for those belong to the staff. One with
/// a first day comes from the old register, already signed; one without is a prospect.
/// </summary>
internal sealed class AgreementsStep(PortalDbContext database) : IRecipeStep
{
    private const string By = "resep";

    public string Name => "agreements";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        var known = await database.Set<Agreement>().Select(agreement => agreement.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var partners = await database.Set<Partner>().ToDictionaryAsync(partner => partner.Slug, StringComparer.Ordinal, cancellationToken);
        var kinds = await database.Set<AgreementKind>().ToDictionaryAsync(kind => kind.Slug, StringComparer.Ordinal, cancellationToken);
        var nagari = await database.Set<Nagari>().ToDictionaryAsync(one => one.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var item in RecipeJson.Read<List<AgreementItem>>(step, "agreements").Where(item => known.Add(item.Slug)))
        {
            RegisterRules.Demand("agreement", item.Slug, (item.Subject, Agreement.MaxSubjectLength), (item.Number, Party.MaxLineLength));
            if (item.EndsOn < item.StartsOn)
                throw new RecipeException($"agreement '{item.Slug}': it ends before it begins.");
            if (item.Partners.Find(slug => !partners.ContainsKey(slug)) is { } unknown)
                throw new RecipeException($"agreement '{item.Slug}': there is no partner '{unknown}'.");
            if (item.Kind is not null && !kinds.ContainsKey(item.Kind))
                throw new RecipeException($"agreement '{item.Slug}': there is no kind '{item.Kind}'.");
            var agreement = new Agreement
            {
                Slug = item.Slug,
                Subject = item.Subject,
                Kind = item.Kind is null ? null : kinds[item.Kind],
                SignedOn = item.SignedOn,
                StartsOn = item.StartsOn,
                EndsOn = item.EndsOn,
                IsFromOldRegister = true,
                Purpose = item.Purpose,
                Nagari = [.. (item.Nagari ?? []).Select(slug => nagari.GetValueOrDefault(slug) ?? throw new RecipeException($"agreement '{item.Slug}': there is no nagari '{slug}'."))],
                Parties = [new Party { Position = 1, Number = item.Number }, .. item.Partners.Distinct(StringComparer.Ordinal).Select((slug, i) => new Party { Position = i + 2, Partner = partners[slug] })],
            };
            if (item.StartsOn is { } start)
                agreement.EnterAsSigned(item.SignedOn ?? start, By);
            database.Add(agreement);
            if (item.Obligations is not { Count: > 0 } obligations)
                continue;
            // Obligations hang on the stored agreement.
            await database.SaveChangesAsync(cancellationToken);
            database.AddRange(obligations.Select(one => new Obligation
            {
                AgreementId = agreement.Id,
                Party = agreement.Parties.Find(party => party.Position == one.Party),
                Text = one.Text,
                Target = one.Target,
                Unit = one.Unit,
                DueOn = one.DueOn,
                Achieved = one.Achieved,
            }));
        }
    }

    private sealed record AgreementItem(string Slug, string Subject, List<string> Partners, string? Number, DateOnly? StartsOn, DateOnly? EndsOn, DateOnly? SignedOn, string? Kind, string? Purpose, List<string>? Nagari, List<ObligationItem>? Obligations);

    /// <param name="Party">Position of who owes it; 0 for all together.</param>
    private sealed record ObligationItem(int Party, string Text, long? Target, string? Unit, DateOnly? DueOn, long Achieved);
}
