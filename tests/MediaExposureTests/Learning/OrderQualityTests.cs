using PortalMitra.Modules.MediaExposure.MediaExposure.Learning;

namespace PortalMitra.MediaExposureTests.Learning;

public sealed class OrderQualityTests
{
    [Theory]
    [InlineData("4+ 3+ 2- 1-", 1, 1)]
    [InlineData("4- 3- 2+ 1+", 0, 0.4166667)]
    [InlineData("4+ 3- 2+ 1-", 0.75, 0.8333333)]
    [InlineData("1+ 1- 1+ 1-", 0.5, 0.5)]
    [InlineData("2+ 2- 1+ 1-", 0.5, 0.5)]
    [InlineData("3+ 2+ 2- 1-", 0.875, 0.8333333)]
    public void Right_pairs_and_precision_are_counted_and_ties_help_nobody(string order, double auc, double precision)
    {
        var items = order.Split(' ').Select(item => ((double)(item[0] - '0'), item[1] == '+')).ToList();
        Assert.Equal(auc, OrderQuality.Auc(items), 6);
        Assert.Equal(precision, OrderQuality.AveragePrecision(items), 6);
    }
}
