using PortalMitra.Framework.Sections;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;

/// <summary>How far the period's figures may be trusted: of the articles that staff know of, how many were found.</summary>
internal sealed class CoverageOnDashboard(CoverageFigure figure) : ISection<ExposurePeriod>
{
    public int Position => 20;

    public async Task<SectionView?> BuildAsync(ExposurePeriod subject, CancellationToken cancellationToken) =>
        new("/MediaExposure/Coverage/OnDashboard.cshtml", new CoverageOfPeriod(await figure.OfAsync(subject.FirstDay, subject.LastDay, cancellationToken), subject.LastQuarter.ToString()));
}

/// <param name="Quarter">The one whose list is opened.</param>
internal sealed record CoverageOfPeriod(CoverageCount Count, string Quarter);
