using System.Globalization;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;

namespace PortalMitra.MediaExposureTests.Stories.Likeness;

public sealed class EventDaysTests
{
    /// <summary>A Sunday.</summary>
    private static readonly DateOnly Published = new(2026, 11, 15);

    [Theory]
    [InlineData("dibuka Kamis (12/11/2026)", "2026-11-12")]
    [InlineData("dibuka Kamis (12/11)", "2026-11-12")]
    [InlineData("berlangsung (4-6/11/2026)", "2026-11-04 2026-11-05 2026-11-06")]
    [InlineData("berlangsung (30/10-2/11/2026)", "2026-10-30 2026-10-31 2026-11-01 2026-11-02")]
    [InlineData("pada 12 November 2026", "2026-11-12")]
    [InlineData("pada 12–13 November", "2026-11-12 2026-11-13")]
    [InlineData("sejak (15/8/2024)", "")]
    [InlineData("nilai (31/2/2026)", "")]
    [InlineData("skor 3-2 dan pukul 10.15", "")]
    public void Written_dates_are_read_day_first(string text, string days)
    {
        Assert.Equal(days, Words(EventDays.In(text, Published).Written));
    }

    [Theory]
    [InlineData("ujarnya, Kamis.", "2026-11-12")]
    [InlineData("ujarnya, Minggu.", "2026-11-15")]
    [InlineData("akan dibuka Rabu mendatang", "2026-11-18")]
    [InlineData("kata dia kemarin", "2026-11-14")]
    [InlineData("setiap Rabu sore", "")]
    [InlineData("buka Senin sampai Jumat", "")]
    [InlineData("dalam seminggu, dua minggu lagi", "")]
    [InlineData("Kamis (12/11)", "")]
    public void A_weekday_is_the_last_one_before_publication_unless_it_names_many(string text, string days)
    {
        Assert.Equal(days, Words(EventDays.In(text, Published).Near));
    }

    [Fact]
    public void A_missing_year_is_the_nearest_one()
    {
        Assert.Equal("2025-12-30", Words(EventDays.In("digelar (30/12)", new DateOnly(2026, 1, 3)).Written));
    }

    private static string Words(IReadOnlyList<DateOnly> days) => string.Join(' ', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
