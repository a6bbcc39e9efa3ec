using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using PortalMitra.Framework.Feeds;
using PortalMitra.Framework.Localisation;
using PortalMitra.Framework.Settings;
using PortalMitra.Modules.News.News.Articles;
using PortalMitra.Modules.News.Resources;

namespace PortalMitra.Modules.News.News.Feed;

/// <summary>The latest news at <c>/berita/umpan</c>.</summary>
internal static class FeedEndpoint
{
    private const int Items = 20;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/berita/umpan", Methods, HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, PublishedNewsQuery news, SettingsStore settings, IStringLocalizer<Strings> S, CancellationToken cancellationToken)
    {
        var office = await settings.ReadAsync<OfficeSettings>(cancellationToken);
        var stories = await news.ListAsync(null, null, 0, Items, cancellationToken);
        var head = new FeedHead(
            S["Feed.Title"],
            S["Feed.Description", office.Name, office.Regency],
            PortalCultures.IsEnglish ? "en" : "id",
            PortalAddress.Of(request, "/berita/umpan"),
            PortalAddress.Of(request, "/berita"),
            stories.Count == 0 ? null : stories.Max(story => story.ChangedUtc));
        var items = stories.Select(story => new FeedItem(
            $"portalmitra:berita:{story.Slug}",
            story.Title,
            story.Standfirst,
            PortalAddress.Of(request, $"/berita/{story.Slug}"),
            story.PublishedUtc,
            story.Place));
        return Results.Bytes(RssFeed.Write(head, items), RssFeed.ContentType);
    }
}
