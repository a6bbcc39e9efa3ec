using System.Globalization;
using PortalMitra.Framework.Time;

namespace PortalMitra.Framework.Localisation;

/// <summary>How days, instants and numbers are written: "22 November 2026", "22 November 2026, 09.15 WIB", "1.234".</summary>
public sealed class PortalFormat(PortalClock clock)
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string DayWithWeekday(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public string Day(DateTime utc) => Day(clock.DayOf(utc));

    public string Instant(DateTime utc)
    {
        var local = clock.ToLocal(utc);
        return $"{Day(DateOnly.FromDateTime(local))}, {Time(local)} {ZoneName(local, utc)}";
    }

    /// <summary>For narrow columns: "22 Nov, 09.15", and with its year when that is not the running one.</summary>
    public string ShortInstant(DateTime utc)
    {
        var local = clock.ToLocal(utc);
        var day = local.Year == clock.Today.Year ? local.ToString("d MMM", CultureInfo.CurrentCulture) : ShortDay(DateOnly.FromDateTime(local));
        return $"{day}, {Time(local)}";
    }

    private static string Time(DateTime local) => local.ToString(PortalCultures.IsEnglish ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    private static string ZoneName(DateTime local, DateTime utc) => (local - utc).TotalHours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        var hours => string.Create(CultureInfo.InvariantCulture, $"UTC{hours:+0;-0}"),
    };
}
