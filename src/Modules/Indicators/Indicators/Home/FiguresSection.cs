using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Indicators.Indicators.Board;

namespace PortalMitra.Modules.Indicators.Indicators.Home;

/// <summary>The quarter in figures, on the home page.</summary>
internal sealed class FiguresSection(Measurement measurement, PortalClock clock) : ISection<HomePage>
{
    public int Position => 40;

    public async Task<SectionView?> BuildAsync(HomePage subject, CancellationToken cancellationToken)
    {
        var quarter = Quarter.Of(clock.Today);
        var cards = await measurement.AllAsync(quarter, nagariId: null, cancellationToken);
        return cards.Count == 0 ? null : new SectionView("/Indicators/Home/Figures.cshtml", new Figures(quarter, cards, NagariSlug: null));
    }
}

/// <param name="NagariSlug">Null for the whole regency.</param>
internal sealed record Figures(Quarter Quarter, IReadOnlyList<MeasuredCard> Cards, string? NagariSlug);
