namespace PortalMitra.Crawling;

/// <summary>
/// How often to ask a source, learnt from how often it really publishes. Pure: who keeps the interval, and what the time is,
/// is the caller's matter. Of two sources the one that publishes more is asked more often; about two new items a read are
/// the aim, so that a quiet outlet is left alone and a busy one loses nothing.
/// </summary>
public static class PollInterval
{
    /// <summary>No source is asked more often: we are guests.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    /// <summary>No source is asked less often, except where it asks for more patience itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>A Retry-After beyond this is an accident, not a wish.</summary>
    private static readonly TimeSpan LongestRetry = TimeSpan.FromDays(7);

    /// <summary>New items to find at a read: few enough to be early, enough to be worth the request.</summary>
    private const double Aim = 2;

    private const double MostLonger = 1.5;
    private const double MostShorter = 4;

    /// <summary>
    /// The interval after a successful read. An interval stands for a belief, <c>2 items / current</c>; the read adds what was
    /// seen, <c>newItems / sinceLastRead</c>. Each counts for as long as it lasted, so that asking again a minute later teaches
    /// little. A read lengthens the interval by half at most and shortens it to a quarter at most, except that
    /// <paramref name="windowSpan"/> is obeyed at once.
    /// </summary>
    /// <param name="current">The interval so far; beyond the bounds it counts as the bound.</param>
    /// <param name="newItems">Entries not seen before, 0 or more. More never give a longer interval.</param>
    /// <param name="sinceLastRead">Since the last successful read; zero or less at the first one, which then counts for <paramref name="windowSpan"/>.</param>
    /// <param name="windowSpan">
    /// From the oldest to the newest date in the feed, half of which is never exceeded, so that nothing scrolls out unseen.
    /// Null where there are fewer than two dates; zero or less says nothing either.
    /// </param>
    /// <param name="windowWasAllNew">Every entry was new, so some may have been missed: the interval is halved at least.</param>
    /// <returns>From <see cref="Shortest"/> to <see cref="Longest"/>.</returns>
    public static TimeSpan Next(TimeSpan current, int newItems, TimeSpan sinceLastRead, TimeSpan? windowSpan, bool windowWasAllNew)
    {
        var believed = Bounded(current.TotalMinutes);
        var span = windowSpan is { } known && known > TimeSpan.Zero ? known.TotalMinutes : (double?)null;
        var watched = sinceLastRead > TimeSpan.Zero ? sinceLastRead.TotalMinutes : span ?? 0;
        var next = Aim * (believed + watched) / (Aim + Math.Max(0, newItems));
        next = Math.Clamp(next, believed / MostShorter, believed * MostLonger);
        if (span is not null)
            next = Math.Min(next, span.Value / 2);
        if (windowWasAllNew)
            next = Math.Min(next, believed / 2);
        return TimeSpan.FromMinutes(Bounded(next));
    }

    /// <summary>When to ask next. What the source asks for wins where it is longer.</summary>
    /// <param name="nowUtc">When the answer came.</param>
    /// <param name="interval">From <see cref="Next"/>, or longer after failures; under <see cref="Shortest"/> it counts as that.</param>
    /// <param name="feedTtl">RSS <c>ttl</c> and its like.</param>
    /// <param name="maxAge">Cache-Control <c>max-age</c> (RFC 9111 §5.2.2.1). Like the two before, it has no say beyond <see cref="Longest"/>.</param>
    /// <param name="retryAfter">RFC 9110 §10.2.3: wins over all others if longer, up to seven days.</param>
    /// <returns>Of the same kind as <paramref name="nowUtc"/>.</returns>
    public static DateTime Due(DateTime nowUtc, TimeSpan interval, TimeSpan? feedTtl, TimeSpan? maxAge, TimeSpan? retryAfter)
    {
        var wait = new[] { Shortest, interval, feedTtl ?? TimeSpan.Zero, maxAge ?? TimeSpan.Zero }.Max();
        wait = wait > Longest ? Longest : wait;
        if (retryAfter > wait)
            wait = retryAfter.Value > LongestRetry ? LongestRetry : retryAfter.Value;
        return nowUtc + wait;
    }

    private static double Bounded(double minutes) => Math.Clamp(minutes, Shortest.TotalMinutes, Longest.TotalMinutes);
}
