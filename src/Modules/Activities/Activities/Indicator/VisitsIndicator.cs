using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Activities.Activities.Indicator;

/// <summary>
/// Indicator 1: visits on site and of the mobile library. A flow: months add up. Online visits and who came to activities stand beside it and
/// are never added in. A month that a library has not reported is named; it is no zero.
/// </summary>
internal sealed class VisitsIndicator(PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S) : IIndicatorSource
{
    public IndicatorCode Code => IndicatorCode.Visits;

    public async Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        if (!await database.Set<VisitCount>().AnyAsync(cancellationToken))
            return null;
        var sums = await Of(quarter, nagariId).GroupBy(count => count.Way)
            .Select(group => new { Way = group.Key, Rows = group.Count(), Total = group.Sum(count => count.Children + count.Youth + count.Adults + count.Elderly + count.OfUnknownAge) }).ToListAsync(cancellationToken);
        var counted = sums.Where(sum => sum.Way != VisitWay.Online).ToList();
        return new IndicatorFigure(
            counted.Sum(sum => sum.Total),
            [.. sums.OrderBy(sum => sum.Way).Select(sum => new IndicatorPart(sum.Total, S[$"Indicator.Visits.{sum.Way}"]))],
            await CompletenessAsync(quarter, nagariId, cancellationToken))
        {
            RowCount = counted.Sum(sum => sum.Rows),
        };
    }

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await Of(quarter, nagariId).Where(count => count.Way != VisitWay.Online).OrderByDescending(count => count.Day).ThenBy(count => count.LibraryId).ThenBy(count => count.Way).Skip(skip).Take(take)
            .Select(count => new { count.Day, count.IsMonth, count.Way, count.IsClosed, count.Note, count.Children, count.Youth, count.Adults, count.Elderly, count.OfUnknownAge, Library = count.Library!.Name, count.Library.Slug }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new IndicatorRow(
            row.Library,
            string.Join(" · ", new[] { S[$"VisitWay.{row.Way}"].Value, row.IsMonth ? S["Visits.Recap"].Value : null, row.IsClosed ? S["Visits.Closed"].Value : null }.OfType<string>()),
            row.Day,
            null)
        {
            Amount = row.Children + row.Youth + row.Adults + row.Elderly + row.OfUnknownAge,
            Text = row.Note,
            OfficeUrl = $"/kelola/kunjungan/{row.Slug}?bulan={row.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}",
        })];
    }

    private IQueryable<VisitCount> Of(Quarter quarter, long? nagariId)
    {
        var (first, last) = (quarter.FirstDay, quarter.LastDay);
        var counts = database.Set<VisitCount>().AsNoTracking().Where(count => count.Day >= first && count.Day <= last);
        return nagariId is { } nagari ? counts.Where(count => count.Library!.NagariId == nagari) : counts;
    }

    /// <summary>How many months of how many libraries were reported, of those that have passed or run.</summary>
    private async Task<string?> CompletenessAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        var months = Enumerable.Range(0, 3).Select(quarter.FirstDay.AddMonths).Count(month => month <= clock.Today);
        var libraries = database.Set<Library>().AsNoTracking();
        if (nagariId is { } nagari)
            libraries = libraries.Where(library => library.NagariId == nagari);
        var expected = months * await libraries.CountAsync(cancellationToken);
        var reported = await Of(quarter, nagariId).Where(count => count.Way != VisitWay.Online).Select(count => new { count.LibraryId, count.Day.Month }).Distinct().CountAsync(cancellationToken);
        return reported >= expected ? null : S["Indicator.Visits.Reported", PortalFormat.Number(reported), PortalFormat.Number(expected)].Value;
    }
}
