using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.IndicatorsTests.Domain;

public sealed class GrowthTests
{
    [Theory]
    // A library of Banggai Kepulauan: 5,196 visits in 2021, 9,690 in 2022.
    [InlineData(9690, 5196, GrowthReason.Known, 865)]
    [InlineData(88, 100, GrowthReason.Known, -120)]
    [InlineData(100, 100, GrowthReason.Known, 0)]
    [InlineData(0, 4, GrowthReason.Known, -1000)]
    [InlineData(7, 0, GrowthReason.New, null)]
    [InlineData(0, 0, GrowthReason.StillNone, null)]
    [InlineData(null, 4, GrowthReason.NotReported, null)]
    [InlineData(4, null, GrowthReason.NotReported, null)]
    [InlineData(null, 0, GrowthReason.NotReported, null)]
    public void A_value_comes_with_its_reason(int? now, int? then, GrowthReason reason, int? tenths) =>
        Assert.Equal(new Growth(reason, tenths), Growth.Of(now, then));

    [Fact]
    public void Periods_of_different_length_are_compared_by_the_day() =>
        Assert.Equal(new Growth(GrowthReason.Known, 1000), Growth.PerDay(60, 90, 30, 90) is var same && same == Growth.PerDay(60, 90, 120, 360) ? same : default);
}
