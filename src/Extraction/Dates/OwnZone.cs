namespace PortalMitra.Extraction.Dates;

/// <summary>
/// Software often states a time in UTC whatever the outlet's zone, and readers are shown the outlet's own. The instant is the same;
/// the day may not be, and it is the day readers were shown that counts.
/// </summary>
internal static class OwnZone
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>An offset that only a day speaks for is no larger, in hours.</summary>
    private const int MaxGuess = 10;

    /// <summary>
    /// The offset of an outlet that writes its own time and calls it UTC: a text with its zone ("15:32 WIB") and a machine-readable time of
    /// the same clock ("15:32:01Z") stand on one page. Null when none do.
    /// </summary>
    public static TimeSpan? Mislabelled(IEnumerable<ReadDate> machine, IEnumerable<FoundDate> found)
    {
        var shown = new Dictionary<long, TimeSpan>();
        foreach (var date in found)
        {
            if (date.Form != DateForm.Attribute && date.Date is { HasTime: true, ZoneAssumed: false, IsRelative: false } && date.Date.At.Offset != TimeSpan.Zero)
                shown.TryAdd(Clock(date.Date.At), date.Date.At.Offset);
        }

        foreach (var date in machine)
        {
            if (IsUtc(date) && shown.TryGetValue(Clock(date.At), out var offset))
                return offset;
        }

        return null;
    }

    /// <summary>The same clock in another zone.</summary>
    public static ReadDate Relabel(ReadDate date, TimeSpan offset) => IsUtc(date) ? date with { At = new DateTimeOffset(date.At.DateTime, offset) } : date;

    /// <summary>The offset in which a time stated in UTC has the clock or the day that readers are shown; null when nothing tells.</summary>
    /// <param name="date">The time.</param>
    /// <param name="shown">Dates of the page that say the same, the nearest first.</param>
    /// <param name="isIndonesian">Of several offsets that fit a day, WIB is then the likeliest.</param>
    public static TimeSpan? OffsetOf(ReadDate date, IReadOnlyList<ReadDate> shown, bool isIndonesian)
    {
        if (!IsUtc(date))
            return null;
        foreach (var other in shown.Where(other => other is { HasTime: true, IsRelative: false }))
        {
            // Another spelling of the same instant knows its zone.
            if (!other.ZoneAssumed && other.At.Offset != TimeSpan.Zero && (other.At - date.At).Duration() <= Minute)
                return other.At.Offset;
            if (other.ZoneAssumed && AheadOf(date.At, other.At.DateTime) is { } ahead)
                return ahead == TimeSpan.Zero ? null : ahead;
        }

        foreach (var other in shown.Where(other => other is { HasTime: false, IsRelative: false }))
        {
            if (Math.Abs(other.Day - date.Day) <= 1)
                return OffsetForDay(date.At, other.Day - date.Day, isIndonesian);
        }

        return null;
    }

    private static bool IsUtc(ReadDate date) => date is { HasTime: true, ZoneAssumed: false, IsRelative: false } && date.At.Offset == TimeSpan.Zero;

    private static long Clock(DateTimeOffset at) => at.DateTime.Ticks / TimeSpan.TicksPerMinute;

    /// <summary>A clock without a zone is ahead of UTC by its zone, and zones are whole half hours.</summary>
    private static TimeSpan? AheadOf(DateTimeOffset utc, DateTime clock)
    {
        var ahead = new DateTime(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerMinute)) - new DateTime(utc.UtcTicks - (utc.UtcTicks % TimeSpan.TicksPerMinute));
        return ahead >= TimeSpan.FromHours(-12) && ahead <= WrittenZone.Furthest && ahead.Ticks % HalfHour.Ticks == 0 ? ahead : null;
    }

    private static TimeSpan? OffsetForDay(DateTimeOffset utc, int daysAhead, bool isIndonesian)
    {
        if (daysAhead is not (1 or -1))
            return null;
        var hours = daysAhead > 0 ? 24 - utc.Hour : -(utc.Hour + 1);
        if (Math.Abs(hours) > MaxGuess)
            return null;
        return isIndonesian && hours is > 0 and <= 7 ? WrittenZone.Wib : TimeSpan.FromHours(hours);
    }
}
