namespace PortalMitra.Modules.Partnerships.Domain;

/// <summary>
/// When to remind of a last day. Pure. A point is a number of days before it; what an outage missed collapses into the nearest point, so
/// there is never a burst of stale mail, and a changed last day starts afresh because it is part of the key of what was sent.
/// </summary>
public static class ReminderSchedule
{
    /// <summary>Days before the last day; 0 is the last day itself. The office may set others.</summary>
    public static readonly IReadOnlyList<int> Points = [180, 90, 60, 30, 7, 0];

    /// <summary>The point to send today; null when there is none.</summary>
    /// <param name="sent">Points already sent for this last day.</param>
    /// <param name="points">Null for <see cref="Points"/>.</param>
    public static int? PointToSend(DateOnly lastDay, DateOnly today, IReadOnlyCollection<int> sent, IReadOnlyCollection<int>? points = null)
    {
        var left = lastDay.DayNumber - today.DayNumber;
        if (left < 0)
            return null;
        // The nearest point that has come: all earlier ones are past, sent or not.
        if ((points ?? Points).Where(point => left <= point).Select(point => (int?)point).Min() is not { } due)
            return null;
        return sent.Any(point => point <= due) ? null : due;
    }

    /// <summary>The day of a point.</summary>
    public static DateOnly DayOf(DateOnly lastDay, int point) => lastDay.AddDays(-point);
}
