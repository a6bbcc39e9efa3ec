using System.Globalization;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Dashboard;

/// <summary>How figures are said, on the page and in its files alike.</summary>
internal static class ExposureWords
{
    public static string Of(this IStringLocalizer<Strings> S, ExposurePeriod period) =>
        period.Quarter is { } quarter ? S["Quarter", quarter.Roman, quarter.Year] : S["Dashboard.Year", period.Year];

    public static string Of(this IStringLocalizer<Strings> S, Split split) => split.Name ?? S[split.Key!];

    /// <summary>"+86,5%", "baru", "belum dilaporkan".</summary>
    public static string Of(this IStringLocalizer<Strings> S, Growth growth) => growth.Tenths is { } tenths
        ? $"{(tenths > 0 ? "+" : tenths < 0 ? "−" : "")}{(Math.Abs(tenths) / 10.0).ToString("N1", CultureInfo.CurrentCulture)}%"
        : S[$"Growth.{growth.Reason}"];

    public static string Days(DateOnly first, DateOnly last) => $"{PortalFormat.ShortDay(first)} – {PortalFormat.ShortDay(last)}";
}
