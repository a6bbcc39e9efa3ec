using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;
using PortalMitra.Modules.Partnerships.Partnerships.Terms;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Indicator;

/// <summary>
/// Indicator 4: institutions with at least one agreement in force on the last day of the period, or today while the period runs. A stock: it
/// is never added up over time. Addenda are no agreements of their own, and a chain of renewals counts its partner once because partners are counted.
/// </summary>
internal sealed class PartnershipsIndicator(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : IIndicatorSource
{
    public IndicatorCode Code => IndicatorCode.Partnerships;

    public async Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        if (!await database.Set<Agreement>().AnyAsync(cancellationToken))
            return null;
        var day = DayOf(quarter);
        var inForce = InForce(day, nagariId);
        var documents = await inForce.CountAsync(cancellationToken);
        var scanned = await inForce.CountAsync(row => database.Set<Attachment>().Any(file => file.AgreementId == row.Agreement.Id && file.Kind == AttachmentKind.Scan), cancellationToken);
        var (first, last) = (quarter.FirstDay, day);
        var ofPlace = Of(nagariId);
        var started = ofPlace.Where(row => (row.Agreement.Stage == AgreementStage.Signed || row.Agreement.Stage == AgreementStage.Terminated)
            && (row.Agreement.StartsOn ?? row.Agreement.SignedOn) >= first && (row.Agreement.StartsOn ?? row.Agreement.SignedOn) <= last);
        // It ends on the first day on which it no longer holds, the day after its last.
        var dayBefore = first.AddDays(-1);
        var ended = ofPlace.Where(row => (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn >= first && row.Agreement.TerminatedOn <= last)
            || ((row.Agreement.Stage == AgreementStage.Signed || (row.Agreement.Stage == AgreementStage.Terminated && row.Agreement.TerminatedOn > row.EndsOn)) && row.EndsOn >= dayBefore && row.EndsOn < last));
        return new IndicatorFigure(
            (await PartnersAsync(day, nagariId, cancellationToken)).Count,
            [
                new IndicatorPart(documents, S["Indicator.Documents"]),
                new IndicatorPart(await started.CountAsync(row => row.Agreement.PredecessorId == null, cancellationToken), S["Indicator.New"]),
                new IndicatorPart(await started.CountAsync(row => row.Agreement.PredecessorId != null, cancellationToken), S["Indicator.Renewed"]),
                new IndicatorPart(await ended.CountAsync(cancellationToken), S["Indicator.Ended"]),
                new IndicatorPart(scanned, S["Indicator.WithScan"]),
                new IndicatorPart(documents - scanned, S["Indicator.WithoutScan"]),
            ],
            day < quarter.LastDay ? S["Indicator.SoFar"].Value : null);
    }

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken) =>
        [.. (await PartnersAsync(DayOf(quarter), nagariId, cancellationToken)).Skip(skip).Take(take).Select(partner => new IndicatorRow(
            partner.IsHidden ? S["Indicator.Hidden"] : partner.Name,
            partner.IsHidden ? S["Indicator.Hidden.Detail"] : string.Join(" · ", partner.Subjects),
            partner.Since,
            null)
        {
            OfficeUrl = $"/kelola/kerja-sama/{partner.Slug}",
        })];

    private DateOnly DayOf(Quarter quarter) => clock.Today < quarter.LastDay && clock.Today >= quarter.FirstDay ? clock.Today : quarter.LastDay;

    private IQueryable<TermRow> Of(long? nagariId)
    {
        var agreements = database.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Kind == null || !agreement.Kind.IsAddendum);
        if (nagariId is { } nagari)
            agreements = agreements.Where(agreement => agreement.Nagari.Any(one => one.Id == nagari) || agreement.Parties.Any(party => party.NagariId == nagari));
        return database.WithTerms(agreements);
    }

    private IQueryable<TermRow> InForce(DateOnly day, long? nagariId) => Of(nagariId).Where(AgreementTerms.IsInForce(day));

    /// <summary>The institutions behind the number, by name; one whose agreements are all internal keeps its name to itself.</summary>
    private async Task<IReadOnlyList<CountedPartner>> PartnersAsync(DateOnly day, long? nagariId, CancellationToken cancellationToken)
    {
        var parties = await InForce(day, nagariId)
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
