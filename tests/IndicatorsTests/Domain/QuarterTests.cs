using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PortalMitra.Framework;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.IndicatorsTests.Domain;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-Q1")]
    [InlineData("2026-03-31", "2026-Q1")]
    [InlineData("2026-04-01", "2026-Q2")]
    [InlineData("2026-06-30", "2026-Q2")]
    [InlineData("2026-07-01", "2026-Q3")]
    [InlineData("2026-09-30", "2026-Q3")]
    [InlineData("2026-10-01", "2026-Q4")]
    [InlineData("2026-12-31", "2026-Q4")]
    public void A_day_belongs_to_its_quarter(string day, string quarter) =>
        Assert.Equal(quarter, Quarter.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData("2026-12-31T16:59:59Z", "2026-Q4")]
    [InlineData("2026-12-31T17:00:00Z", "2027-Q1")]
    [InlineData("2026-12-31T23:59:00Z", "2027-Q1")]
    [InlineData("2026-03-31T16:59:59Z", "2026-Q1")]
    [InlineData("2026-03-31T17:00:00Z", "2026-Q2")]
    public void The_year_turns_at_midnight_in_sumatra_not_in_london(string instant, string quarter)
    {
        var clock = new PortalClock(
            new FakeTimeProvider(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)), Options.Create(new PortalOptions { DataFolder = "data" }));
        Assert.Equal(quarter, Quarter.Of(clock.Today).ToString());
    }

    [Theory]
    [InlineData(2026, 1, "2026-01-01", "2026-03-31")]
    [InlineData(2026, 2, "2026-04-01", "2026-06-30")]
    [InlineData(2026, 3, "2026-07-01", "2026-09-30")]
    [InlineData(2026, 4, "2026-10-01", "2026-12-31")]
    public void It_lasts_from_its_first_to_its_last_day(int year, int number, string first, string last)
    {
        var quarter = new Quarter(year, number);
        Assert.Equal((first, last), (Iso(quarter.FirstDay), Iso(quarter.LastDay)));
    }

    [Fact]
    public void Quarters_follow_each_other_without_a_gap()
    {
        for (var quarter = new Quarter(2028, 4); quarter.Year > 2023; quarter = quarter.Previous)
            Assert.Equal(quarter.FirstDay.AddDays(-1), quarter.Previous.LastDay);
    }

    [Fact]
    public void Before_the_first_comes_the_last_of_the_year_before() => Assert.Equal(new Quarter(2025, 4), new Quarter(2026, 1).Previous);

    [Theory]
    [InlineData("2026-Q1", 2026, 1)]
    [InlineData("2000-Q4", 2000, 4)]
    [InlineData("2199-Q4", 2199, 4)]
    public void It_is_read_as_it_is_written(string text, int year, int number)
    {
        Assert.True(Quarter.TryParse(text, out var quarter));
        Assert.Equal((new Quarter(year, number), text), (quarter, quarter.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q1")]
    [InlineData("2026Q1")]
    [InlineData("2026-Q1 ")]
    [InlineData("2026-Q10")]
    [InlineData("1999-Q4")]
    [InlineData("2200-Q1")]
    [InlineData("+026-Q1")]
    [InlineData(" 026-Q1")]
    [InlineData("٢٠٢٦-Q1")]
    [InlineData("2026-Q١")]
    public void Anything_else_is_no_quarter(string? text)
    {
        Assert.False(Quarter.TryParse(text, out var quarter));
        Assert.Equal(default, quarter);
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 5)]
    [InlineData(1999, 1)]
    [InlineData(2200, 1)]
    public void There_is_none_outside_four_and_two_centuries(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(year, number));

    [Fact]
    public void It_is_counted_in_roman_numerals() =>
        Assert.Equal(["I", "II", "III", "IV"], Enumerable.Range(1, 4).Select(number => new Quarter(2026, number).Roman));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
