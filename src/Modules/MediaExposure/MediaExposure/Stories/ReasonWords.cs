using System.Globalization;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories.Likeness;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Stories;

/// <summary>The reasons and likenesses as people read them.</summary>
internal sealed class ReasonWords(IStringLocalizer<Strings> S)
{
    public string Of(EventReason reason) => S[$"Story.Reason.{reason.Kind}", Detail(reason)];

    /// <summary>How much of the shorter text stands in the longer one, in words.</summary>
    public string Likeness(double containment) => containment switch
    {
        >= 0.97 => S["Story.Like.Same"],
        >= 0.8 => S["Story.Like.Nearly"],
        >= 0.6 => S["Story.Like.Changed"],
        _ => S["Story.Like.Partly", (int)Math.Round(containment * 100)],
    };

    private string Detail(EventReason reason) => reason.Kind switch
    {
        "Day" or "DayMentioned" or "OtherDay" or "TooEarly" => string.Join(" / ", reason.Detail.Split(" / ").Select(Day)),
        "Kind" => string.Join(", ", reason.Detail.Split(", ").Select(kind => S[$"Story.Activity.{kind}"].Value)),
        "Names" or "Place" or "OpeningNames" or "OtherPlace" or "OtherRegion" or "Happening" => Names(reason.Detail),
        "Numbers" => string.Join(", ", reason.Detail.Split(", ").Select(number => long.TryParse(number, CultureInfo.InvariantCulture, out var value) ? PortalFormat.Number(value) : number)),
        _ => reason.Detail,
    };

    private static string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? PortalFormat.Day(read) : day;

    /// <summary>Names are kept folded; the regency's is written as one word inside.</summary>
    private static string Names(string folded) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(folded).Replace("Limapuluhkota", "Lima Puluh Kota", StringComparison.Ordinal);
}
