using System.Globalization;
using PortalMitra.Modules.Indicators.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>A quarter or a year of which the figures speak, and the place. Also the subject of the dashboard's sections.</summary>
/// <param name="Quarter">Null for the whole year.</param>
/// <param name="NagariId">Null for the whole regency.</param>
internal sealed record ExposurePeriod(int Year, Quarter? Quarter, long? NagariId = null)
{
    public DateOnly FirstDay => Quarter?.FirstDay ?? new DateOnly(Year, 1, 1);

    /// <summary>Included.</summary>
    public DateOnly LastDay => Quarter?.LastDay ?? new DateOnly(Year, 12, 31);

    public ExposurePeriod Previous => Quarter is { } quarter ? Of(quarter.Previous) with { NagariId = NagariId } : this with { Year = Year - 1 };

    public ExposurePeriod YearBefore => Quarter is { } quarter ? Of(new Quarter(Year - 1, quarter.Number)) with { NagariId = NagariId } : Previous;

    /// <summary>The quarter it ends with.</summary>
    public Quarter LastQuarter => Quarter ?? new Quarter(Year, 4);

    public static ExposurePeriod Of(Quarter quarter) => new(quarter.Year, quarter);

    /// <summary>Reads "2026-Q4" and "2026".</summary>
    public static ExposurePeriod? Read(string? text)
    {
        if (Indicators.Domain.Quarter.TryParse(text, out var quarter))
            return quarter.Year > 2000 ? Of(quarter) : null;
        return text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2200 ? new ExposurePeriod(year, null) : null;
    }

    /// <summary>The form of addresses.</summary>
    public override string ToString() => Quarter?.ToString() ?? Year.ToString(CultureInfo.InvariantCulture);
}
