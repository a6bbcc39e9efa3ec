using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

namespace PortalMitra.MediaExposureTests.Alerts;

public sealed class AlertScheduleTests
{
    [Theory]
    [InlineData("2026-11-23T06:59:59", "2026-11-22", "2026-11-16")]
    [InlineData("2026-11-23T07:00:00", "2026-11-23", "2026-11-23")]
    [InlineData("2026-11-24T00:00:00", "2026-11-23", "2026-11-23")]
    [InlineData("2026-11-29T23:59:59", "2026-11-29", "2026-11-23")]
    [InlineData("2026-11-30T06:59:59", "2026-11-29", "2026-11-23")]
    [InlineData("2026-11-30T07:00:00", "2026-11-30", "2026-11-30")]
    [InlineData("2027-01-01T07:00:00", "2027-01-01", "2026-12-28")]
    public void A_digest_is_due_from_seven_on_and_the_weekly_one_on_Mondays(string local, string daily, string weekly)
    {
        var now = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateOnly.Parse(daily, System.Globalization.CultureInfo.InvariantCulture), AlertSchedule.LastDaily(now));
        Assert.Equal(DateOnly.Parse(weekly, System.Globalization.CultureInfo.InvariantCulture), AlertSchedule.LastWeekly(now));
    }

    [Fact]
    public void A_digest_that_was_missed_is_due_once_until_it_is_made()
    {
        var wednesday = new DateTime(2026, 11, 25, 15, 0, 0);

        Assert.True(AlertSchedule.IsDue(AlertRhythm.Weekly, new DateOnly(2026, 11, 22), wednesday));
        Assert.False(AlertSchedule.IsDue(AlertRhythm.Weekly, new DateOnly(2026, 11, 25), wednesday));
        Assert.True(AlertSchedule.IsDue(AlertRhythm.Daily, new DateOnly(2026, 11, 23), wednesday));
        Assert.False(AlertSchedule.IsDue(AlertRhythm.Daily, new DateOnly(2026, 11, 25), wednesday));
        Assert.False(AlertSchedule.IsDue(AlertRhythm.None, default, wednesday));
        Assert.False(AlertSchedule.IsDue(AlertRhythm.AsAll, default, wednesday));
    }

    [Fact]
    public void Few_fresh_findings_come_singly_many_in_one_and_old_ones_in_one()
    {
        var now = new DateTime(2026, 11, 25, 8, 0, 0, DateTimeKind.Utc);
        Dictionary<long, DateTime> Found(int fresh, int old) => Enumerable.Range(1, fresh).ToDictionary(id => (long)id, _ => now.AddHours(-1))
            .Concat(Enumerable.Range(101, old).ToDictionary(id => (long)id, _ => now.AddDays(-1))).ToDictionary();

        Assert.Empty(AlertJob.Fold(Found(0, 0), now));
        Assert.Equal([1, 1, 1], AlertJob.Fold(Found(3, 0), now).Select(mail => mail.Count));
        Assert.Equal([4], AlertJob.Fold(Found(4, 0), now).Select(mail => mail.Count));
        Assert.Equal([5, 1, 1], AlertJob.Fold(Found(2, 5), now).Select(mail => mail.Count));
        Assert.Equal([1, 9], AlertJob.Fold(Found(9, 1), now).Select(mail => mail.Count));
    }
}
