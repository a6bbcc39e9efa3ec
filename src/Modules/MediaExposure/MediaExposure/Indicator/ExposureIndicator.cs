using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;

/// <summary>
/// Indicator 3: accepted mentions, earned or from a release, by their day of publication. One item at one outlet is one;
/// own, paid and shared items are shown elsewhere and never counted here.
/// </summary>
internal sealed class ExposureIndicator(PortalDbContext database, IStringLocalizer<Strings> S) : IIndicatorSource
{
    public IndicatorCode Code => IndicatorCode.Exposure;

    public async Task<IndicatorFigure> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        var counted = CountedMentions.In(database, quarter, nagariId);
        var mentions = await counted.CountAsync(cancellationToken);
        var outlets = await counted.Select(mention => mention.OutletId).Distinct().CountAsync(cancellationToken);
        return new IndicatorFigure(mentions, [new IndicatorPart(outlets, S["Indicator.Outlets"])], await CompletenessAsync(quarter, cancellationToken));
    }

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        var rows = await CountedMentions.In(database, quarter, nagariId)
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id)
            .Select(mention => new { mention.Title, Outlet = mention.Outlet.Name, mention.Kind, mention.PublishedOn, mention.Url })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new IndicatorRow(row.Title, $"{row.Outlet} · {S[$"Kind.{row.Kind}"]}", row.PublishedOn, row.Url))];
    }

    private async Task<string?> CompletenessAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        var (first, last) = (quarter.FirstDay, quarter.LastDay);
        var waiting = await database.Set<Mention>().CountAsync(
            mention => (mention.State == ReviewState.New || mention.State == ReviewState.Unsure) && mention.PublishedOn >= first && mention.PublishedOn <= last, cancellationToken);
        var watched = await database.Set<Source>().CountAsync(source => source.IsEnabled, cancellationToken);
        var failing = await database.Set<Source>().CountAsync(source => source.IsEnabled && source.LastFailure != null, cancellationToken);
        if (watched == 0)
            return S["Indicator.NothingWatched"];
        var parts = new List<string>();
        if (waiting > 0)
            parts.Add(S["Indicator.Waiting", waiting]);
        parts.Add(failing > 0 ? S["Indicator.Failing", failing, watched] : S["Indicator.AllRead", watched]);
        return string.Join(" ", parts);
    }
}
