using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PortalMitra.Framework;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Time;

namespace PortalMitra.FrameworkTests.Localisation;

public sealed class PortalFormatTests
{
    private static readonly DateTime Instant = new(2026, 11, 22, 2, 15, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("id-ID", "Asia/Jakarta", "22 November 2026, 09.15 WIB")]
    [InlineData("id-ID", "Asia/Makassar", "22 November 2026, 10.15 WITA")]
    [InlineData("id-ID", "Asia/Jayapura", "22 November 2026, 11.15 WIT")]
    [InlineData("en-GB", "Asia/Jakarta", "22 November 2026, 09:15 WIB")]
    [InlineData("en-GB", "UTC", "22 November 2026, 02:15 UTC+0")]
    public void An_instant_is_written_with_its_zone(string culture, string zone, string expected) => In(culture, () =>
        Assert.Equal(expected, new PortalFormat(new PortalClock(TimeProvider.System, Options.Create(new PortalOptions { TimeZone = zone }))).Instant(Instant)));

    [Fact]
    public void Days_and_numbers_are_written_as_an_Indonesian_office_does() => In("id-ID", () =>
    {
        Assert.Equal("Minggu, 22 November 2026", PortalFormat.DayWithWeekday(new DateOnly(2026, 11, 22)));
        Assert.Equal("1.234.567", PortalFormat.Number(1_234_567));
    });

    [Theory]
    [InlineData("id-ID", 0, "22 Nov, 09.15")]
    [InlineData("en-GB", 0, "22 Nov, 09:15")]
    [InlineData("id-ID", -1, "22 Nov 2025, 09.15")]
    public void In_a_narrow_column_the_running_year_is_left_out(string culture, int years, string expected) => In(culture, () =>
        Assert.Equal(expected, new PortalFormat(new PortalClock(new FakeTimeProvider(Instant), Options.Create(new PortalOptions { TimeZone = "Asia/Jakarta" }))).ShortInstant(Instant.AddYears(years))));

    private static void In(string culture, Action check)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            check();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
