using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Alerts;

/// <summary>When digests are due: at seven on the office's clock. Pure.</summary>
internal static class AlertSchedule
{
    public const int Hour = 7;

    /// <summary>The day of the last daily digest that is due by now.</summary>
    /// <param name="local">The office's time.</param>
    public static DateOnly LastDaily(DateTime local) => DateOnly.FromDateTime(local.Hour >= Hour ? local : local.AddDays(-1));

    /// <summary>The Monday of the last weekly digest that is due by now.</summary>
    public static DateOnly LastWeekly(DateTime local)
    {
        var day = LastDaily(local);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    /// <summary>One that was missed is made up for once, however many were.</summary>
    public static bool IsDue(AlertRhythm rhythm, DateOnly lastMade, DateTime local) => rhythm switch
    {
        AlertRhythm.Daily => lastMade < LastDaily(local),
        AlertRhythm.Weekly => lastMade < LastWeekly(local),
        _ => false,
    };
}
