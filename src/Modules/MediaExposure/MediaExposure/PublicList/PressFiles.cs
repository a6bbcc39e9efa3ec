using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Exports;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Settings;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.Indicators.Domain;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Stories;
using PortalMitra.Modules.MediaExposure.Resources;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.PublicList;

/// <summary>The public list as a feed and as files, with the filters of its page.</summary>
internal static class PressFiles
{
    public const string FeedPath = "/liputan/umpan.xml";
    private const int FeedItems = 30;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(FeedPath, Methods, FeedAsync);
        endpoints.MapMethods("/liputan.csv", Methods, CsvAsync);
        endpoints.MapMethods("/liputan.xlsx", Methods, XlsxAsync);
        endpoints.MapMethods("/liputan.json", Methods, JsonAsync);
    }

    /// <summary>The latest, of every quarter unless one is named.</summary>
    private static async Task<IResult> FeedAsync(HttpRequest request, PressQuery press, SettingsStore settings, IStringLocalizer<Strings> S, CancellationToken cancellationToken)
    {
        var filter = await press.ReadAsync(request.Query, cancellationToken);
        var office = await settings.ReadAsync<OfficeSettings>(cancellationToken);
        var rows = await (await press.ListedAsync(filter, cancellationToken))
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id).Take(FeedItems)
            .Select(mention => new { mention.Id, mention.Title, Outlet = mention.Outlet.Name, mention.PublishedUtc, mention.PublishedOn, mention.ChangedUtc, mention.Sentence, mention.Url, mention.Place, mention.Kind })
            .ToListAsync(cancellationToken);
        var items = rows.Select(row => new FeedItem(
            FormattableString.Invariant($"portalmitra:liputan:{row.Id}"),
            $"{row.Outlet}: {row.Title}",
            row.Place is null ? TwoSentences.Of(row.Sentence) : $"{TwoSentences.Of(row.Sentence)} ({row.Place})",
            row.Url ?? PortalAddress.Of(request, FormattableString.Invariant($"/liputan?triwulan={Quarter.Of(row.PublishedOn)}#liputan-{row.Id}")),
            row.PublishedUtc,
            S[$"Kind.{row.Kind}"]));
        var head = new FeedHead(
            S["Press.Feed"],
            S["Press.Feed.Text", office.Name, office.Regency],
            PortalCultures.IsEnglish ? "en" : "id",
            PortalAddress.Of(request, FeedPath + filter.ToQuery()),
            PortalAddress.Of(request, "/liputan" + filter.ToQuery()),
            rows.Count == 0 ? null : rows.Max(row => row.ChangedUtc));
        return Results.Bytes(RssFeed.Write(head, items), RssFeed.ContentType);
    }

    private static async Task<IResult> CsvAsync(HttpRequest request, PressQuery press, PortalClock clock, IStringLocalizer<Strings> S, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(request, press, clock, cancellationToken);
        return Results.File(SheetFile.Csv(SheetOf(await RecordsAsync(press, filter, cancellationToken), S)), SheetFile.CsvType, $"{NameOf(filter)}.csv");
    }

    private static async Task<IResult> XlsxAsync(HttpRequest request, PressQuery press, PortalClock clock, IStringLocalizer<Strings> S, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(request, press, clock, cancellationToken);
        return Results.File(SheetFile.Xlsx(SheetOf(await RecordsAsync(press, filter, cancellationToken), S)), SheetFile.XlsxType, $"{NameOf(filter)}.xlsx");
    }

    private static async Task<IResult> JsonAsync(HttpRequest request, PressQuery press, PortalClock clock, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(request, press, clock, cancellationToken);
        var (records, rule) = (await RecordsAsync(press, filter, cancellationToken), await press.RuleAsync(filter, cancellationToken));
        var content = new
        {
            Quarter = filter.Quarter?.ToString(),
            filter.Nagari,
            filter.Kind,
            filter.Outlet,
            CountingRule = rule.Number,
            Counts = await ExposureCount.OfAsync(await press.ListedAsync(filter, cancellationToken), cancellationToken),
            Items = records,
        };
        return Results.Bytes(SheetFile.Json(content), SheetFile.JsonType);
    }

    /// <summary>Like the page, the present quarter unless one is named.</summary>
    private static async Task<PressFilter> FilterAsync(HttpRequest request, PressQuery press, PortalClock clock, CancellationToken cancellationToken)
    {
        var filter = await press.ReadAsync(request.Query, cancellationToken);
        return filter with { Quarter = filter.Quarter ?? Quarter.Of(clock.Today) };
    }

    private static async Task<List<PressRecord>> RecordsAsync(PressQuery press, PressFilter filter, CancellationToken cancellationToken)
    {
        var rows = await (await press.ListedAsync(filter, cancellationToken))
            .OrderByDescending(mention => mention.PublishedOn).ThenByDescending(mention => mention.Id)
            .Select(mention => new
            {
                mention.PublishedOn,
                mention.Title,
                Outlet = mention.Outlet.Name,
                mention.Outlet.Type,
                mention.Kind,
                Nagari = mention.Nagari.OrderBy(nagari => nagari.Name).Select(nagari => nagari.Name).ToList(),
                mention.Sentence,
                mention.Url,
                mention.Place,
                mention.StoryId,
                mention.Story.EventId,
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PressRecord(
            row.PublishedOn, row.Title, row.Outlet, row.Type, row.Kind, row.Nagari, TwoSentences.Of(row.Sentence), row.Url, row.Place, row.StoryId, row.EventId))];
    }

    private static Sheet SheetOf(IEnumerable<PressRecord> records, IStringLocalizer<Strings> S) => new(
        S["Press.Title"],
        [S["Export.Day"], S["Export.Headline"], S["Export.Outlet"], S["Export.OutletType"], S["Export.Kind"], S["Export.Nagari"], S["Export.Sentence"], S["Export.Url"], S["Export.Place"], S["Export.Story"], S["Export.Event"]],
        [.. records.Select(record => new object?[]
        {
            record.Day, record.Title, record.Outlet, S[$"OutletType.{record.OutletType}"].Value, S[$"Kind.{record.Kind}"].Value, string.Join(", ", record.Nagari),
            record.Sentence, record.Url, record.Place, record.Story, record.Event,
        })]);

    private static string NameOf(PressFilter filter) => string.Join('-', new[] { "liputan", filter.Quarter?.ToString().ToLowerInvariant(), filter.Nagari, filter.Outlet, filter.Kind?.ToString().ToLowerInvariant() }.OfType<string>());
}
