using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.Modules.Activities.Activities.Indicator;

/// <summary>
/// Indicator 2: participations in activities that were held. A flow, counted in the quarter of the activity's first day; who came three times counts three
/// times. How many activities there were, a series of n as n, stands beside it.
/// </summary>
internal sealed class InvolvementIndicator(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : IIndicatorSource
{
    public IndicatorCode Code => IndicatorCode.Involvement;

    public async Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        if (!await database.Set<Activity>().AnyAsync(cancellationToken))
            return null;
        var held = await Held(quarter, nagariId).Select(activity => new { activity.Women, activity.Men, activity.OfUnknownSex, activity.Sessions, activity.IsByCommunity, HasAgreement = activity.AgreementId != null }).ToListAsync(cancellationToken);
        var (today, first, last) = (clock.Today, quarter.FirstDay, quarter.LastDay);
        // What was planned for a day that has passed: held or not, somebody must say.
        var open = await Of(nagariId).CountAsync(activity => activity.State == ActivityState.Planned && activity.StartsOn >= first && activity.StartsOn <= last && (activity.EndsOn ?? activity.StartsOn) < today, cancellationToken);
        var uncounted = held.Count(activity => activity.Women is null && activity.Men is null && activity.OfUnknownSex is null);
        return new IndicatorFigure(
            held.Sum(activity => (activity.Women ?? 0) + (activity.Men ?? 0) + (activity.OfUnknownSex ?? 0)),
            [
                new IndicatorPart(held.Sum(activity => activity.Sessions), S["Indicator.Activities"]),
                new IndicatorPart(held.Sum(activity => activity.Women ?? 0), S["Indicator.Women"]),
                new IndicatorPart(held.Sum(activity => activity.Men ?? 0), S["Indicator.Men"]),
                new IndicatorPart(held.Sum(activity => activity.OfUnknownSex ?? 0), S["Indicator.UnknownSex"]),
                new IndicatorPart(held.Count(activity => activity.IsByCommunity), S["Indicator.ByCommunity"]),
                new IndicatorPart(held.Count(activity => activity.HasAgreement), S["Indicator.WithAgreement"]),
            ],
            open + uncounted == 0 ? null : S["Indicator.Activities.Open", PortalFormat.Number(open), PortalFormat.Number(uncounted)].Value)
        {
            RowCount = held.Count,
        };
    }

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await Held(quarter, nagariId).OrderByDescending(activity => activity.StartsOn).ThenByDescending(activity => activity.Id).Skip(skip).Take(take)
            .Select(activity => new { activity.Title, activity.Slug, activity.StartsOn, activity.IsPublic, activity.Place, activity.Women, activity.Men, activity.OfUnknownSex, Nagari = activity.Nagari!.Name, Agreement = activity.Agreement!.Access != AccessLevel.Internal ? activity.Agreement.Subject : null }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new IndicatorRow(
            row.IsPublic ? row.Title : S["Indicator.Hidden"],
            row.IsPublic ? string.Join(" · ", new[] { row.Place, row.Nagari }.OfType<string>().Distinct()) : row.Nagari ?? "",
            row.StartsOn,
            row.IsPublic ? $"/kegiatan/{row.Slug}" : null)
        {
            Amount = (row.Women ?? 0) + (row.Men ?? 0) + (row.OfUnknownSex ?? 0),
            Belongs = row.IsPublic ? row.Agreement : null,
            OfficeUrl = $"/kelola/kegiatan/{row.Slug}",
        })];
    }

    private IQueryable<Activity> Of(long? nagariId)
    {
        var activities = database.Set<Activity>().AsNoTracking();
        return nagariId is { } nagari ? activities.Where(activity => activity.NagariId == nagari || activity.Library!.NagariId == nagari) : activities;
    }

    private IQueryable<Activity> Held(Quarter quarter, long? nagariId)
    {
        var (first, last) = (quarter.FirstDay, quarter.LastDay);
        return Of(nagariId).Where(activity => activity.State == ActivityState.Held && activity.StartsOn >= first && activity.StartsOn <= last);
    }
}
