using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Resources;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Partnerships.Partnerships.Indicator;

/// <summary>
/// Indicator 4: institutions with at least one agreement in force on the last day of the period, or today while the period runs. A stock: it
/// is never added up over time. Addenda are no agreements of their own, and a chain of renewals counts its partner once because partners are counted.
/// </summary>
internal sealed class PartnershipsIndicator(PortalDbContext database, PeriodAgreements agreements, IStringLocalizer<Strings> S) : IIndicatorSource
{
    public IndicatorCode Code => IndicatorCode.Partnerships;

    public async Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        if (!await database.Set<Agreement>().AnyAsync(cancellationToken))
            return null;
        var day = agreements.DayOf(quarter);
        var place = nagariId is { } id ? await database.Set<Nagari>().Where(nagari => nagari.Id == id).Select(nagari => nagari.Slug).SingleOrDefaultAsync(cancellationToken) : null;
        var parts = new List<IndicatorPart>();
        foreach (var part in Enum.GetValues<CountedPart>())
        {
            parts.Add(new IndicatorPart(await agreements.Rows(quarter, nagariId, part).CountAsync(cancellationToken), S[$"Indicator.{part}"])
            {
                Url = $"/kemitraan/hitungan?triwulan={quarter}&bagian={part}{(place is null ? "" : $"&nagari={Uri.EscapeDataString(place)}")}",
            });
        }

        return new IndicatorFigure((await PartnersAsync(day, nagariId, cancellationToken)).Count, parts, day < quarter.LastDay ? S["Indicator.SoFar"].Value : null);
    }

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken) =>
        [.. (await PartnersAsync(agreements.DayOf(quarter), nagariId, cancellationToken)).Skip(skip).Take(take).Select(partner => new IndicatorRow(
            partner.IsHidden ? S["Indicator.Hidden"] : partner.Name,
            partner.IsHidden ? S["Indicator.Hidden.Detail"] : string.Join(" · ", partner.Subjects),
            partner.Since,
            null)
        {
            OfficeUrl = $"/kelola/kerja-sama/{partner.Slug}",
        })];

    /// <summary>The institutions behind the number, by name; one whose agreements are all internal keeps its name to itself.</summary>
    private async Task<IReadOnlyList<CountedPartner>> PartnersAsync(DateOnly day, long? nagariId, CancellationToken cancellationToken)
    {
        var parties = await agreements.InForce(day, nagariId)
            .SelectMany(row => row.Agreement.Parties.Where(party => party.PartnerId != null || party.NagariId != null), (row, party) => new
            {
                party.PartnerId,
                party.NagariId,
                Partner = party.Partner!.Name,
                Nagari = party.Nagari!.Name,
                row.Agreement.Id,
                row.Agreement.Slug,
                row.Agreement.Subject,
                row.Agreement.Access,
                Since = row.Agreement.StartsOn ?? row.Agreement.SignedOn,
            })
            .ToListAsync(cancellationToken);
        return [.. parties.GroupBy(party => (party.PartnerId, party.NagariId)).Select(group =>
        {
            var open = group.Where(party => party.Access != AccessLevel.Internal).OrderBy(party => party.Since).ThenBy(party => party.Id).ToList();
            var first = open.Count > 0 ? open[0] : group.OrderBy(party => party.Since).ThenBy(party => party.Id).First();
            return new CountedPartner(first.PartnerId is null ? Party.NameOfNagari(first.Nagari) : first.Partner, first.Slug, [.. open.Select(party => party.Subject)], first.Since ?? day, open.Count == 0);
        }).OrderBy(partner => partner.IsHidden).ThenBy(partner => partner.Name, StringComparer.OrdinalIgnoreCase).ThenBy(partner => partner.Slug, StringComparer.Ordinal)];
    }

    private sealed record CountedPartner(string Name, string Slug, IReadOnlyList<string> Subjects, DateOnly Since, bool IsHidden);
}
