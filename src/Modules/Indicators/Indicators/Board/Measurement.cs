using Microsoft.EntityFrameworkCore;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.Indicators.Contracts;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.Board;

/// <summary>A card with its figure.</summary>
/// <param name="Figure">Null while no room of the portal records this indicator: no data is not zero.</param>
/// <param name="Baseline">Null while nobody has recorded one.</param>
internal sealed record MeasuredCard(IndicatorCard Card, IndicatorFigure? Figure, Baseline? Baseline = null)
{
    public CardText Text => PortalCultures.IsEnglish ? Card.English : Card.Indonesian;
}

/// <summary>Asks the sources for the figures behind the cards.</summary>
internal sealed class Measurement(PortalDbContext database, IEnumerable<IIndicatorSource> sources, IBaselines baselines)
{
    public async Task<IReadOnlyList<MeasuredCard>> AllAsync(Quarter quarter, long? nagariId, CancellationToken cancellationToken)
    {
        var cards = await database.Set<IndicatorCard>().AsNoTracking().ToListAsync(cancellationToken);
        var measured = new List<MeasuredCard>();
        foreach (var card in cards.OrderBy(card => card.Number))
        {
            var figure = SourceOf(card) is { } source ? await source.MeasureAsync(quarter, nagariId, cancellationToken) : null;
            measured.Add(new MeasuredCard(card, figure, await baselines.FindAsync(card.Code, nagariId, cancellationToken)));
        }

        return measured;
    }

    public IIndicatorSource? SourceOf(IndicatorCard card) => sources.SingleOrDefault(source => source.Code == card.Code);
}
