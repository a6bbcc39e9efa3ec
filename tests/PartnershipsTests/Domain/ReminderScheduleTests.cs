using System.Globalization;
using PortalMitra.Modules.Partnerships.Domain;

namespace PortalMitra.PartnershipsTests.Domain;

public sealed class ReminderScheduleTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    [Theory]
    [InlineData(181, "", null)]
    [InlineData(180, "", 180)]
    [InlineData(180, "180", null)]
    [InlineData(179, "180", null)]
    [InlineData(91, "180", null)]
    [InlineData(90, "180", 90)]
    [InlineData(89, "180 90", null)]
    [InlineData(60, "180 90", 60)]
    [InlineData(30, "180 90 60", 30)]
    [InlineData(7, "180 90 60 30", 7)]
    [InlineData(1, "180 90 60 30 7", null)]
    [InlineData(0, "180 90 60 30 7", 0)]
    [InlineData(0, "180 90 60 30 7 0", null)]
    [InlineData(-1, "", null)]
    // Down for months: what was missed collapses into the nearest point, and the next one comes on its own day.
    [InlineData(45, "180", 60)]
    [InlineData(44, "180 60", null)]
    [InlineData(3, "", 7)]
    public void One_point_or_none_on_a_day(int daysLeft, string sent, int? expected) =>
        Assert.Equal(expected, ReminderSchedule.PointToSend(LastDay, LastDay.AddDays(-daysLeft), [.. sent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point => int.Parse(point, CultureInfo.InvariantCulture))]));

    [Fact]
    public void A_leap_day_is_a_day_like_others()
    {
        Assert.Equal(0, ReminderSchedule.PointToSend(new DateOnly(2028, 2, 29), new DateOnly(2028, 2, 29), [7]));
        Assert.Equal(new DateOnly(2028, 2, 22), ReminderSchedule.DayOf(new DateOnly(2028, 2, 29), 7));
    }

    [Fact]
    public void Day_by_day_each_point_is_sent_once_on_its_day()
    {
        var sent = new List<(int Point, DateOnly Day)>();
        for (var day = LastDay.AddDays(-200); day <= LastDay.AddDays(10); day = day.AddDays(1))
        {
            if (ReminderSchedule.PointToSend(LastDay, day, [.. sent.Select(one => one.Point)]) is { } point)
                sent.Add((point, day));
        }

        Assert.Equal(ReminderSchedule.Points.Select(point => (point, ReminderSchedule.DayOf(LastDay, point))), sent);
    }
}
