using PortalMitra.Framework.Sections;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.Indicators.Indicators.Board;
using PortalMitra.Modules.Indicators.Indicators.Home;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.Indicators.Indicators.OnNagari;

/// <summary>A nagari's own figures on its page; no nagari is ranked.</summary>
internal sealed class NagariFiguresSection(Measurement measurement, PortalClock clock) : ISection<Nagari>
{
    public int Position => 30;

    public async Task<SectionView?> BuildAsync(Nagari subject, CancellationToken cancellationToken)
    {
        var quarter = Quarter.Of(clock.Today);
        var cards = await measurement.AllAsync(quarter, subject.Id, cancellationToken);
        return cards.Count == 0 ? null : new SectionView("/Indicators/Home/Figures.cshtml", new Figures(quarter, cards, subject.Slug));
    }
}
