using System.Globalization;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Review;

/// <summary>A place in a list: the value it is ordered by, and the id that settles ties. It holds though the mention has left the list.</summary>
internal readonly record struct ReviewCursor(long Key, long Id)
{
    public static ReviewCursor Of(Mention mention, ReviewSort order) => new(
        order switch
        {
            ReviewSort.Priority => mention.Priority,
            ReviewSort.Decided => mention.DecidedUtc?.Ticks ?? 0,
            _ => mention.PublishedOn.DayNumber,
        },
        mention.Id);

    public static ReviewCursor? Read(string? value) =>
        value?.Split('.') is [var key, var id]
        && long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var identity)
            ? new ReviewCursor(number, identity)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}.{Id}");

    /// <summary>The key as a day; the nearest there is, where somebody has invented one.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)Math.Clamp(Key, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public DateTime Instant => new(Math.Clamp(Key, DateTime.UnixEpoch.Ticks, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), DateTimeKind.Utc);

    public int Number => (int)Math.Clamp(Key, int.MinValue, int.MaxValue);
}
