using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Indicator;

/// <summary>
/// Indicator 3: accepted mentions of the kinds that count, by their day of publication. One item at one outlet is one; own,
/// paid and shared items are shown elsewhere. Outlets, stories and events stand beside it.
/// </summary>
internal sealed class ExposureIndicator(PortalDbContext database, CountingRules rules, IStringLocalizer<Strings> S) : IIndicatorSource
{
    public IndicatorCode Code => IndicatorCode.Exposure;

    public async Task<IndicatorFigure?> MeasureAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        var count = await ExposureCount.OfAsync(await CountedAsync(quarter, nagariId, cancellationToken), cancellationToken);
        return new IndicatorFigure(
            count.Mentions,
            [new IndicatorPart(count.Outlets, S["Indicator.Outlets"]), new IndicatorPart(count.Stories, S["Indicator.Stories"]), new IndicatorPart(count.Events, S["Indicator.Events"])],
            await CompletenessAsync(quarter, nagariId, cancellationToken));
    }

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(Quarter quarter, long? nagariId, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await (await CountedAsync(quarter, nagariId, cancellationToken))
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id)
            .Skip(skip).Take(take)
            .Select(mention => new
            {
                mention.Id,
                mention.Title,
                Outlet = mention.Outlet.Name,
                mention.Kind,
                mention.PublishedOn,
                mention.Url,
                mention.Place,
                mention.Sentence,
                mention.StoryId,
                mention.Story.EventId,
                Event = mention.Story.Event.Name,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new IndicatorRow(row.Title, string.Join(" · ", new[] { row.Outlet, S[$"Kind.{row.Kind}"].Value, row.Place }.OfType<string>()), row.PublishedOn, row.Url)
        {
            Text = TwoSentences.Of(row.Sentence),
            Belongs = S["Indicator.StoryAndEvent", row.StoryId, row.Event ?? S["ExposureRows.Number", row.EventId].Value],
            OfficeUrl = string.Create(CultureInfo.InvariantCulture, $"/kelola/liputan/{row.Id}/salinan"),
        })];
    }

    private async Task<IQueryable<Mention>> CountedAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken) =>
        CountedMentions.In(database, await rules.ForAsync(quarter.LastDay, cancellationToken), quarter.FirstDay, quarter.LastDay, nagariId);

    private async Task<string?> CompletenessAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        var waiting = await CountedMentions.Waiting(database, quarter.FirstDay, quarter.LastDay, nagariId).CountAsync(cancellationToken);
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
