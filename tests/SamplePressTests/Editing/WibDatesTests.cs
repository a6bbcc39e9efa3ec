using PortalMitra.SamplePress.Editing;

namespace PortalMitra.SamplePressTests.Editing;

public sealed class WibDatesTests
{
    private static readonly DateTimeOffset Instant = new(2026, 1, 11, 20, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Prints_the_wib_day_in_each_manner()
    {
        Assert.Equal("Senin, 12 Januari 2026", WibDates.LongDate(Instant));
        Assert.Equal("Senin (12/1/2026)", WibDates.InText(Instant));
        Assert.Equal("2026-01-12T03:05:00+07:00", WibDates.Iso(Instant));
        Assert.Equal("2026-01-11T20:05:00Z", WibDates.IsoUtc(Instant));
        Assert.Equal("Mon, 12 Jan 2026 03:05:00 +0700", WibDates.Rss(Instant));
    }

    [Theory]
    [InlineData(0.5, "30 menit yang lalu")]
    [InlineData(3, "3 jam yang lalu")]
    [InlineData(30, "kemarin")]
    [InlineData(75, "3 hari yang lalu")]
    public void Prints_how_long_ago(double hours, string expected) =>
        Assert.Equal(expected, WibDates.Ago(Instant, Instant.AddHours(hours)));
}
