using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PortalMitra.Crawling;
using PortalMitra.Framework.Data;
using PortalMitra.Framework.Recipes;
using PortalMitra.Framework.Time;
using PortalMitra.Modules.MediaExposure.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

/// <summary>
/// Recipe step <c>sources</c>: outlets with the sources to poll. Adds what is missing and follows a changed address; never
/// switches on, off or re-times what staff have decided.
/// </summary>
internal sealed class SourcesStep(PortalDbContext database, PortalClock clock) : IRecipeStep
{
    public string Name => "sources";

    public async Task ExecuteAsync(JsonElement step, CancellationToken cancellationToken)
    {
        foreach (var item in RecipeJson.Read<List<OutletItem>>(step, "outlets"))
        {
            var outlet = await OutletAsync(item, cancellationToken);
            foreach (var source in item.Sources)
                await SourceAsync(outlet, source, cancellationToken);
        }
    }

    private async Task<Outlet> OutletAsync(OutletItem item, CancellationToken cancellationToken)
    {
        var site = Site.Of(Address(item.Site, item.Slug));
        var outlet = await database.Set<Outlet>().Include(one => one.Aliases).SingleOrDefaultAsync(one => one.Slug == item.Slug, cancellationToken)
            ?? await MergedAsync(item.Slug, site, cancellationToken);
        if (outlet is null)
            database.Add(outlet = new Outlet { Slug = item.Slug, Name = item.Name, SiteKey = site, Type = item.Type, Level = item.Level, IsOwn = item.IsOwn });
        if (!outlet.Owns(site))
            outlet.SiteKey = site;
        await database.SaveChangesAsync(cancellationToken);
        return outlet;
    }

    /// <summary>Staff have merged it into another, or given its site to one.</summary>
    private Task<Outlet?> MergedAsync(string slug, string site, CancellationToken cancellationToken) => database.Set<Outlet>().Include(one => one.Aliases)
        .FirstOrDefaultAsync(one => one.Aliases.Any(alias => alias.FormerSlug == slug || alias.SiteKey == site), cancellationToken);

    private async Task SourceAsync(Outlet outlet, SourceItem item, CancellationToken cancellationToken)
    {
        var url = SearchTemplate.IsTemplate(item.Url) ? item.Url : Address(item.Url, item.Slug).AbsoluteUri;
        var source = await database.Set<Source>().SingleOrDefaultAsync(one => one.Slug == item.Slug, cancellationToken);
        if (source is null)
        {
            database.Add(new Source
            {
                Slug = item.Slug,
                Outlet = outlet,
                Kind = item.Kind,
                Url = url,
                IsEnabled = item.Enabled,
                FixedMinutes = item.IntervalMinutes,
                Words = item.Words is null ? null : string.Join('\n', item.Words),
                LinkSelector = item.LinkSelector,
                NextDueUtc = clock.UtcNow,
            });
        }
        else if (source.Url != url)
        {
            source.Url = url;
            source.StartAfresh(clock.UtcNow);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private static Uri Address(string written, string slug) =>
        Uri.TryCreate(written, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url
            : throw new RecipeException($"'{slug}': {written} is not an http address.");

    private sealed record OutletItem(string Slug, string Name, string Site, List<SourceItem> Sources, OutletType Type = OutletType.Online, OutletLevel Level = OutletLevel.Local, bool IsOwn = false);

    private sealed record SourceItem(string Slug, SourceKind Kind, string Url, bool Enabled = false, int? IntervalMinutes = null, List<string>? Words = null, string? LinkSelector = null);
}
