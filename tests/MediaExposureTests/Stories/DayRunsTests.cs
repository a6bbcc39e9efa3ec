using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

namespace PortalMitra.MediaExposureTests.Stories;

public sealed class DayRunsTests
{
    private static readonly DateOnly Start = new(2016, 1, 1);

    [Theory]
    [InlineData("", "")]
    [InlineData("5,0,5", "0-5")]
    [InlineData("0,90", "0-90")]
    [InlineData("0,91", "0-0 91-91")]
    [InlineData("0,3650,3655", "0-0 3650-3655")]
    [InlineData("0,90,180,181,200", "0-180 181-200")]
    public void Days_far_apart_are_read_apart(string days, string runs) => Assert.Equal(runs, string.Join(' ', DayRuns
        .Of(days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => Start.AddDays(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture))))
        .Select(run => $"{Number(run.First)}-{Number(run.Last)}")));

    private static int Number(DateOnly day) => day.DayNumber - Start.DayNumber;
}
