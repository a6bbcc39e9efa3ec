using Microsoft.Extensions.DependencyInjection;
using PortalMitra.Framework.Sections;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Coverage;
using PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

namespace PortalMitra.MediaExposureTests.Coverage;

public sealed class CoverageSectionTests
{
    [Fact]
    public async Task The_dashboard_counts_what_was_known_of_in_its_period_alone()
    {
        await using var portal = await PortalFixture.CreateAsync();
        await portal.InsertAsync(Known(1, new DateOnly(2026, 9, 30)), Known(2, new DateOnly(2026, 10, 1)), Known(3, new DateOnly(2026, 12, 31)), Known(4, new DateOnly(2027, 1, 1)), Mentions.New(Mentions.Outlet(), 2, new DateOnly(2026, 10, 1)));

        Assert.Equal(new CoverageOfPeriod(new CoverageCount(1, 2), "2026-Q4"), await OfAsync(portal, ExposurePeriod.Of(new Quarter(2026, 4))));
        Assert.Equal(new CoverageOfPeriod(new CoverageCount(1, 3), "2026-Q4"), await OfAsync(portal, new ExposurePeriod(2026, null)));
        Assert.Equal(new CoverageOfPeriod(new CoverageCount(0, 0), "2025-Q4"), await OfAsync(portal, new ExposurePeriod(2025, null)));
    }

    private static KnownArticle Known(int number, DateOnly day)
    {
        var article = new KnownArticle { AddedBy = "budi", AddedUtc = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc) };
        article.Describe(KnownInput.AddressOf($"https://kabar.test/berita/{number}"), null, null, day, null);
        return article;
    }

    private static async Task<object> OfAsync(PortalFixture portal, ExposurePeriod period)
    {
        object? model = null;
        await portal.InScopeAsync(async services => model = (await services.GetServices<ISection<ExposurePeriod>>().OfType<CoverageOnDashboard>().Single().BuildAsync(period, CancellationToken.None))!.Model);
        return model!;
    }
}
