namespace PortalMitra.CrawlingTests.Scheduling;

/// <summary>Thirty days of sources whose feeds show twenty items, asked as <see cref="PollInterval"/> says, from six hours on.</summary>
public sealed class PollSimulationTests
{
    private const int Window = 20;
    private const double Day = 24 * 60;
    private const double Days = 30;

    /// <summary>Measured, reads a day: for 1/week 1.1; for 3/day 1.6; for 40/day 19 to 23; for 400/day 119 to 144. The bounds leave a little room.</summary>
    [Theory]
    [InlineData(1 / 7.0, Rhythm.Even, 1, 1.3)]
    [InlineData(1 / 7.0, Rhythm.ByChance, 1, 1.3)]
    [InlineData(1 / 7.0, Rhythm.InOfficeHours, 1, 1.3)]
    [InlineData(3, Rhythm.Even, 1.4, 1.9)]
    [InlineData(3, Rhythm.ByChance, 1.4, 1.9)]
    [InlineData(3, Rhythm.InOfficeHours, 1.4, 1.9)]
    [InlineData(40, Rhythm.Even, 17, 25)]
    [InlineData(40, Rhythm.ByChance, 17, 25)]
    [InlineData(40, Rhythm.InOfficeHours, 17, 25)]
    [InlineData(400, Rhythm.Even, 110, 144.5)]
    [InlineData(400, Rhythm.ByChance, 110, 144.5)]
    [InlineData(400, Rhythm.InOfficeHours, 110, 144.5)]
    public void No_item_scrolls_out_unseen_and_quiet_sources_are_left_alone(double perDay, Rhythm rhythm, double fewest, double most)
    {
        var (missed, readsPerDay) = Simulate(Published(perDay, rhythm));

        Assert.Equal(0, missed);
        Assert.InRange(readsPerDay, fewest, most);
    }

    [Fact]
    public void What_scrolls_out_in_ten_minutes_is_lost_whatever_one_does()
    {
        var (missed, readsPerDay) = Simulate(Published(5000, Rhythm.Even));

        Assert.InRange(readsPerDay, 143, 144.5);
        Assert.InRange(missed / (5000 * Days), 0.40, 0.45);
    }

    [Fact]
    public void A_source_that_wakes_up_is_followed_within_two_days()
    {
        var awake = 15 * Day;
        var published = Published(1 / 7.0, Rhythm.Even).Where(at => at < awake).Concat(Published(200, Rhythm.Even).Where(at => at >= awake)).ToList();

        Assert.Equal(0, Simulate(published, from: awake + (2 * Day)).Missed);
        Assert.InRange(Simulate(published).Missed, 1, 400);
    }

    /// <param name="published">Minutes since the start, ascending; those before it fill the first window.</param>
    /// <param name="from">Items published before are not counted as missed.</param>
    private static (int Missed, double ReadsPerDay) Simulate(List<double> published, double from = 0)
    {
        var interval = TimeSpan.FromHours(6);
        var (reads, missed, seen, last) = (0, 0, 0, 0.0);
        for (var now = 0.0; now < Days * Day; now += interval.TotalMinutes, reads++)
        {
            var there = published.FindLastIndex(at => at <= now) + 1;
            var first = Math.Max(0, there - Window);
            if (reads > 0)
                missed += Enumerable.Range(seen, Math.Max(0, first - seen)).Count(item => published[item] >= from);
            var fresh = there - Math.Max(seen, first);
            var span = there - first < 2 ? (TimeSpan?)null : TimeSpan.FromMinutes(published[there - 1] - published[first]);
            interval = PollInterval.Next(interval, fresh, TimeSpan.FromMinutes(now - last), span, fresh > 0 && fresh == there - first);
            (seen, last) = (there, now);
        }

        return (missed, reads / Days);
    }

    /// <summary>From a while before the start, so that the feed is full.</summary>
    private static List<double> Published(double perDay, Rhythm rhythm)
    {
        var step = Day / perDay;
        var even = Enumerable.Range(-2 * Window, (int)(Days * perDay) + (2 * Window)).Select(item => item * step);
        return [.. rhythm switch
        {
            Rhythm.Even => even,
            Rhythm.ByChance => ByChance(step),
            // What was due at night comes out between eight and six.
            _ => even.Select(at => (Math.Floor(at / Day) * Day) + (8 * 60) + (((at / Day) - Math.Floor(at / Day)) * 10 * 60)),
        }];
    }

    /// <summary>Independent of each other: gaps are exponential.</summary>
    private static IEnumerable<double> ByChance(double step)
    {
        var random = new Random(12);
        for (var at = -2 * Window * step; at < Days * Day; at -= step * Math.Log(1 - random.NextDouble()))
            yield return at;
    }

    public enum Rhythm
    {
        Even,
        ByChance,
        InOfficeHours,
    }
}
