using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PortalMitra.Framework;
using PortalMitra.Framework.Time;

namespace PortalMitra.FrameworkTests.Time;

public sealed class PortalClockTests
{
    [Theory]
    [InlineData("2026-11-22T16:59:59Z", "2026-11-22")]
    [InlineData("2026-11-22T17:00:00Z", "2026-11-23")]
    [InlineData("2026-12-31T17:00:00Z", "2027-01-01")]
    public void Today_is_the_day_in_the_offices_zone(string now, string today) =>
        Assert.Equal(DateOnly.Parse(today, null), Clock(now).Today);

    [Fact]
    public void A_day_starts_at_its_local_midnight() =>
        Assert.Equal(new DateTime(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc), Clock("2026-11-23T00:00:00Z").StartOf(new DateOnly(2026, 11, 23)));

    private static PortalClock Clock(string now) =>
        new(new FakeTimeProvider(DateTimeOffset.Parse(now, null)), Options.Create(new PortalOptions()));
}
