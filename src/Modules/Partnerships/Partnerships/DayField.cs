using System.Globalization;

namespace PortalMitra.Modules.Partnerships.Partnerships;

/// <summary>Days as date fields send them. They stay text until they are right, so that a wrong one can be shown and corrected.</summary>
internal static class DayField
{
    private const string Format = "yyyy-MM-dd";

    /// <returns>Null for nothing and for what is no day of the calendar.</returns>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? day : null;

    public static string? Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Whether it is a day of the calendar, or nothing at all.</summary>
    public static bool IsDayOrEmpty(string? text) => string.IsNullOrWhiteSpace(text) || Day(text) is not null;
}
