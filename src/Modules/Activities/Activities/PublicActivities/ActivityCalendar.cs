using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Activities.Domain;
using PortalMitra.Modules.Activities.Resources;

namespace PortalMitra.Modules.Activities.Activities.PublicActivities;

/// <summary>Public activities as a calendar that phones subscribe to: from a quarter of a year ago on.</summary>
internal static class ActivityCalendar
{
    private const int Most = 500;
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/kegiatan.ics", Methods, ReadAsync);

    private static async Task<IResult> ReadAsync(HttpRequest request, string? nagari, PortalDbContext database, PortalClock clock, IStringLocalizer<Strings> S, CancellationToken cancellationToken)
    {
        var since = clock.Today.AddMonths(-3);
        var activities = database.PublicActivities().Where(activity => activity.State != ActivityState.Cancelled && (activity.EndsOn ?? activity.StartsOn) >= since);
        if (!string.IsNullOrEmpty(nagari) && !nagari.Contains('\0', StringComparison.Ordinal))
            activities = activities.Where(activity => activity.Nagari!.Slug == nagari || activity.Library!.Nagari!.Slug == nagari);
        var found = await activities.OrderBy(activity => activity.StartsOn).ThenBy(activity => activity.Id).Take(Most).ToListAsync(cancellationToken);
        var days = found.Select(activity => new CalendarDay(
            FormattableString.Invariant($"kegiatan-{activity.Id}"),
            activity.StartsOn,
            activity.Title,
            string.Join(" · ", new[] { activity.Hours, activity.Place, activity.Summary }.OfType<string>()),
            PortalAddress.Of(request, $"/kegiatan/{activity.Slug}"))
        {
            Until = activity.EndsOn,
        });
        return Results.Bytes(CalendarFile.Write(S["Activities.CalendarName"], days, clock.UtcNow), CalendarFile.ContentType);
    }
}
