using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.People;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Partnerships.Partnerships.Reminders;
using PortalMitra.Modules.Partnerships.Resources;

namespace PortalMitra.Modules.Partnerships.Partnerships.Calendar;

/// <summary>Last days as a calendar that phones subscribe to: a person's own, and those of nobody for who cares for all.</summary>
internal static class CalendarFeed
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/kalender/{secret}.ics", Methods, ReadAsync);

    /// <summary>Whoever has lost the permission since has lost the calendar, too.</summary>
    private static async Task<IResult> ReadAsync(string secret, HttpRequest request, CalendarKeys keys, IPeople people, DueItems due, PortalClock clock, IStringLocalizer<Strings> S, CancellationToken cancellationToken)
    {
        if (await keys.UserOfAsync(secret, cancellationToken) is not { } userName || await people.FindAsync(userName, cancellationToken) is not { } person || !person.Holds(Permissions.ViewPartners))
            return Results.NotFound();
        using var spoken = SpokenLanguage.Of(person.Language);
        var today = clock.Today;
        var (overdue, _) = await due.OverdueAsync(today, int.MaxValue, cancellationToken);
        var items = overdue.Concat(await due.ComingAsync(today, cancellationToken)).Where(item => item.PersonInCharge is null || item.PersonInCharge == userName);
        var days = items.Select(item => new CalendarDay(
            FormattableString.Invariant($"naskah-{item.AgreementId}-{item.ObligationId}-{item.LastDay:yyyyMMdd}"),
            item.LastDay,
            S[item.IsObligation ? "Calendar.Due" : "Calendar.Ends", item.What],
            item.IsObligation ? S["Reminder.Under", item.Subject] : S["Reminder.WhatToDo"],
            PortalAddress.Of(request, $"/kelola/kerja-sama/{item.Slug}")));
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(CalendarFile.Write(S["Calendar.Name"], days, clock.UtcNow), CalendarFile.ContentType);
    }
}
