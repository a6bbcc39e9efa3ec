using PortalMitra.Framework.Localisation;
using PortalMitra.Modules.Activities.Domain;

namespace PortalMitra.Modules.Activities.Activities;

/// <summary>When an activity is, in words.</summary>
internal static class ActivityWords
{
    public static string When(Activity activity)
    {
        var days = activity.EndsOn is { } end && end != activity.StartsOn ? $"{PortalFormat.Day(activity.StartsOn)} – {PortalFormat.Day(end)}" : PortalFormat.DayWithWeekday(activity.StartsOn);
        return activity.Hours is null ? days : $"{days}, {activity.Hours}";
    }
}
