using System.Globalization;

namespace PortalMitra.Modules.Activities.Activities.Visits;

/// <summary>Months as addresses and month fields write them: "2026-11".</summary>
internal static class MonthField
{
    /// <returns>Its first day; null for what is no month.</returns>
    public static DateOnly? First(string? text) =>
        DateOnly.TryParseExact($"{text?.Trim()}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Name(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
}
