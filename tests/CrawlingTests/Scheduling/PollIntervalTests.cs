using FsCheck.Xunit;

namespace PortalMitra.CrawlingTests.Scheduling;

public sealed class PollIntervalTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DateTime Now = new(2026, 1, 12, 3, 15, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 90)]
    [InlineData(1, 80)]
    [InlineData(2, 60)]
    [InlineData(6, 30)]
    [InlineData(14, 15)]
    [InlineData(1000, 15)]
    public void Two_new_items_a_read_leave_the_hour_as_it_is(int newItems, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), PollInterval.Next(Hour, newItems, Hour, windowSpan: null, windowWasAllNew: false));

    [Fact]
    public void Nothing_new_a_minute_later_teaches_little() =>
        Assert.InRange(PollInterval.Next(Hour, 0, TimeSpan.FromMinutes(1), windowSpan: null, windowWasAllNew: false), Hour, TimeSpan.FromMinutes(61));

    [Fact]
    public void At_the_first_read_the_dates_of_the_feed_say_how_often_it_publishes()
    {
        Assert.Equal(9 * Hour, PollInterval.Next(6 * Hour, 20, TimeSpan.Zero, TimeSpan.FromDays(60), windowWasAllNew: false));
        Assert.Equal(1.5 * Hour, PollInterval.Next(6 * Hour, 20, TimeSpan.Zero, windowSpan: null, windowWasAllNew: false));
    }

    [Fact]
    public void Half_of_what_the_feed_covers_is_obeyed_at_once()
    {
        Assert.Equal(36, PollInterval.Next(24 * Hour, 0, 24 * Hour, TimeSpan.FromMinutes(72), windowWasAllNew: false).TotalMinutes);
        Assert.Equal(PollInterval.Shortest, PollInterval.Next(24 * Hour, 0, 24 * Hour, TimeSpan.FromMinutes(1), windowWasAllNew: false));
    }

    [Fact]
    public void Entries_of_one_and_the_same_date_say_nothing() =>
        Assert.Equal(1.5 * Hour, PollInterval.Next(Hour, 0, Hour, TimeSpan.Zero, windowWasAllNew: false));

    [Fact]
    public void A_feed_that_is_all_new_is_asked_twice_as_often_even_after_a_long_pause() =>
        Assert.Equal(0.5 * Hour, PollInterval.Next(Hour, 20, TimeSpan.FromDays(10), windowSpan: null, windowWasAllNew: true));

    [Property]
    public void The_interval_keeps_its_bounds(long current, int newItems, long since, long? span, bool allNew) =>
        Assert.InRange(PollInterval.Next(Far(current), newItems, Far(since), span is { } known ? Far(known) : null, allNew), PollInterval.Shortest, PollInterval.Longest);

    [Property(MaxTest = 1000)]
    public void More_new_items_never_give_a_longer_interval(ushort current, short newItems, byte more, int since, int? span, bool allNew)
    {
        TimeSpan Next(int items) => PollInterval.Next(Minutes(current), items, Minutes(since), span is { } known ? Minutes(known) : null, allNew);

        Assert.True(Next(newItems + more) <= Next(newItems));
    }

    [Property(MaxTest = 1000)]
    public void One_read_never_changes_much(ushort current, short newItems, int since, bool allNew)
    {
        var before = Minutes(Math.Clamp((double)current, 10, 1440));
        var after = PollInterval.Next(before, newItems, Minutes(since), windowSpan: null, allNew);

        Assert.InRange(after, Longer(before / 4, PollInterval.Shortest), before * 1.5);
        if (allNew)
            Assert.True(after <= Longer(before / 2, PollInterval.Shortest));
    }

    [Theory]
    [InlineData(60, null, null, null, 60)]
    [InlineData(1, null, null, null, 10)]
    [InlineData(60, 90, 30, null, 90)]
    [InlineData(60, 30, 90, null, 90)]
    [InlineData(60, -5, -5, -5, 60)]
    [InlineData(60, 100_000, null, null, 1440)]
    [InlineData(60, null, 100_000, null, 1440)]
    [InlineData(100_000, null, null, null, 1440)]
    [InlineData(60, null, null, 30, 60)]
    [InlineData(60, null, null, 2000, 2000)]
    [InlineData(60, 100_000, null, 2000, 2000)]
    [InlineData(60, null, null, 100_000, 10_080)]
    public void The_longest_wish_wins_within_a_day_and_retry_after_within_a_week(int interval, int? ttl, int? maxAge, int? retryAfter, double minutes)
    {
        var due = PollInterval.Due(Now, Minutes(interval), Wish(ttl), Wish(maxAge), Wish(retryAfter));

        Assert.Equal(minutes, (due - Now).TotalMinutes);
        Assert.Equal(DateTimeKind.Utc, due.Kind);
    }

    [Fact]
    public void Wishes_without_end_are_cut() =>
        Assert.Equal(TimeSpan.FromDays(7), PollInterval.Due(Now, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue) - Now);

    /// <summary>Over the whole range of a span, as FsCheck's numbers are small.</summary>
    private static TimeSpan Far(long seed) => new(unchecked(seed * 0x9E3779B97F4A7C1));

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private static TimeSpan? Wish(int? minutes) => minutes is { } known ? Minutes(known) : null;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
