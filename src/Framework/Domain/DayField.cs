using System.Globalization;

namespace PortalMitra.Framework.Domain;

/// <summary>Days as date fields send them. They stay text until they are right, so that a wrong one can be shown and corrected.</summary>
public static class DayField
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The day that a field holds.</summary>
    /// <returns>Null for nothing and for what is no day of the calendar.</returns>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? day : null;

    /// <summary>A day as a field takes it.</summary>
    public static string? Text(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Whether it is a day of the calendar, or nothing at all.</summary>
    public static bool IsDayOrEmpty(string? text) => string.IsNullOrWhiteSpace(text) || Day(text) is not null;
}
